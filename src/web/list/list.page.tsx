import {
  Link,
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useRouteError,
  useSearchParams,
} from 'react-router';
import { counted, nounOf } from '../counted.ts';
import { GridInstead } from '../grid/GridInstead.tsx';
import { gridPresence } from '../grid/presence.ts';
import { TargetsContext } from '../fields/index.ts';
import { ViewTabs } from './ViewTabs.tsx';
import { atDesk, recordAt } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { FilterChips } from './FilterChips.tsx';
import type { ListData } from './list.ts';
import { ListProblem } from './ListProblem.tsx';
import { readList } from './readList.ts';
import { Table } from './Table.tsx';

export const loader = (args: LoaderFunctionArgs): Promise<ListData> =>
  atDesk(args, async (page) => {
    // A form without script also sends what was left empty.
    const filled = [...page.url.searchParams].filter(([, value]) => value !== '');
    if (filled.length < page.url.searchParams.size)
      throw redirect(`${page.url.pathname}?${new URLSearchParams(filled)}`);
    return readList(page, recordAt(page));
  });

/** The grid asks for its own rows: the page asks again only for another list. */
export const shouldRevalidate = ({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean =>
  gridPresence.isHere && isSameList(currentUrl, nextUrl) ? false : defaultShouldRevalidate;

const isSameList = (one: URL, other: URL): boolean =>
  one.pathname === other.pathname && one.searchParams.get('asOf') === other.searchParams.get('asOf');

export default function ListPage() {
  const list = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { record } = list;
  const [one, many] = record.label;
  return (
    <TargetsContext value={list.targets}>
      <div className="stack">
        <Title>{many}</Title>
        <div className="line spread">
          <h1>{many}</h1>
          <ViewTabs views={list.views} />
          {list.mayCreate && (
            <Link className="button filled" to={`/fichas/${record.path}/nueva`}>
              Agregar {one.toLowerCase()}
            </Link>
          )}
        </div>
        <GridInstead list={list}>
          <Toolbar list={list} />
          <FilterChips list={list} />
          {list.panel && <FilterPanel list={list} />}
          {list.rows.length > 0 ? (
            <Table list={list} />
          ) : (
            <Empty
              list={list}
              isFiltered={search.has('q') || [...search.keys()].some((name) => name.startsWith('filter'))}
            />
          )}
          <Paging list={list} />
        </GridInstead>
      </div>
    </TargetsContext>
  );
}

export function ErrorBoundary() {
  return <ListProblem error={useRouteError()} />;
}

function Toolbar({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  const others = [...search].filter(([name]) => !['q', 'cursor', 'panel'].includes(name));
  return (
    <div className="toolbar">
      <search aria-label={`Buscar en ${list.record.label[1].toLowerCase()}`}>
        <form className="seek">
          {others.map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={search.get('q') ?? ''}
            placeholder={`Buscar en ${list.record.label[1].toLowerCase()}`}
            aria-label={`Buscar en ${list.record.label[1].toLowerCase()}`}
          />
          <button className="button" type="submit">
            Buscar
          </button>
        </form>
      </search>
      <PanelLink name="filtros" label="Filtrar" />
      <PanelLink name="columnas" label="Columnas" />
      <span className="secondary">{counted(list.total, nounOf(list.record))}</span>
    </div>
  );
}

function PanelLink({ name, label }: { name: string; label: string }) {
  const [search] = useSearchParams();
  const isOpen = search.get('panel') === name;
  const next = new URLSearchParams(search);
  if (isOpen) next.delete('panel');
  else next.set('panel', name);
  return (
    <Link className="button" to={`?${next}`} preventScrollReset aria-expanded={isOpen} role="button">
      {label}
    </Link>
  );
}

function Empty({ list, isFiltered }: { list: ListData; isFiltered: boolean }) {
  const { record, mayCreate } = list;
  if (isFiltered)
    return (
      <div className="empty">
        <p>Nada coincide con lo que busca. Quite algún filtro o pruebe con menos palabras.</p>
        <Link className="button" to={`/fichas/${record.path}`}>
          Ver todo
        </Link>
      </div>
    );
  return (
    <div className="empty">
      <p>
        Aquí van las fichas de «{record.label[1]}».{' '}
        {mayCreate ? 'Aún no hay ninguna: agregue la primera.' : 'Aún no hay ninguna.'}
      </p>
      {mayCreate && (
        <Link className="button filled" to={`/fichas/${record.path}/nueva`}>
          Agregar {record.label[0].toLowerCase()}
        </Link>
      )}
    </div>
  );
}

function Paging({ list }: { list: ListData }) {
  const [search] = useSearchParams();
  const first = new URLSearchParams(search);
  first.delete('cursor');
  const next = new URLSearchParams(search);
  if (list.next) next.set('cursor', list.next);
  if (!list.next && !search.has('cursor')) return null;
  return (
    <nav className="line" aria-label="Páginas">
      {search.has('cursor') && (
        <Link className="button" to={`?${first}`}>
          Desde el principio
        </Link>
      )}
      {list.next && (
        <Link className="button" to={`?${next}`} rel="next">
          Siguientes
        </Link>
      )}
    </nav>
  );
}
