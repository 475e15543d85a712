import './map.css';
import { Link, type LoaderFunctionArgs, useLoaderData, useRouteError, useSearchParams } from 'react-router';
import { initiative } from '../../modules/municipality/initiatives/index.ts';
import { coverageOf } from '../../modules/municipality/portfolio/index.ts';
import { writesAs } from '../../records/access.ts';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { FilterChips } from '../list/FilterChips.tsx';
import { FilterPanel } from '../list/FilterPanel.tsx';
import { nameOf } from '../list/list.ts';
import { ListProblem } from '../list/ListProblem.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { State } from '../thing/State.tsx';
import { readAsked } from './asked.ts';
import { Filtering } from './Filtering.tsx';
import { withSameRows } from '../list/sameRows.ts';

const without = 'filter[place][empty]';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const url = new URL(page.url);
    url.searchParams.set(without, 'true');
    const { list } = await readAsked({ ...page, url }, ['state', 'locality', 'amount'], ['listo']);
    return {
      list,
      share: await shareOf(page),
      canPlace: writesAs(page.desk.actor, initiative) !== undefined && list.asOf === null,
      did: page.url.searchParams.has('listo'),
      thread: [{ name: 'Mapa de la cartera', to: '/mapa' }, { name: 'Sin lugar' }],
    };
  });

/** How much of the whole list has a place, in percent. */
const shareOf = async (page: AtDesk): Promise<number | null> => {
  const { query } = await readAsked(page, ['state'], ['listo']);
  const { placed, unplaced } = await coverageOf(page.desk, query);
  return placed + unplaced === 0 ? null : Math.floor((placed * 100) / (placed + unplaced));
};

/** Initiatives that the map cannot show yet, one after another until none is left. */
export default function UnplacedPage() {
  const { list, share, canPlace, did } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  if (list.next) next.set('cursor', list.next);
  return (
    <TargetsContext value={list.targets}>
      <div className="stack">
        <Title>Iniciativas sin lugar</Title>
        <h1>Iniciativas sin lugar</h1>
        {did && (
          <p className="notice ok" role="status">
            Lugar guardado. Siga con la próxima.
          </p>
        )}
        <Filtering list={list} />
        <FilterChips list={list} />
        {list.panel && <FilterPanel list={list} />}
        <p>
          {list.total === 0
            ? 'Todas tienen lugar.'
            : counted(list.total, ['iniciativa sin lugar', 'iniciativas sin lugar'])}
          {share !== null && list.total > 0 && ` · ${share} % ya está en el mapa`} ·{' '}
          <Link to={withSameRows('/mapa', search)}>Volver al mapa</Link>
        </p>
        <ul className="plain map-rows">
          {list.rows.map((row) => (
            <li key={row.id} className="unplaced">
              <Link to={`/fichas/initiatives/${row.id}`}>{nameOf(list.record, row)}</Link>
              <span className="line small secondary">
                {row.state && <State label={list.states[row.state] ?? row.state} />}
                {localityOf(row.locality)}
              </span>
              {canPlace && (
                <Link
                  className="button small"
                  to={`/mapa/lugar/${row.id}?seguir=1`}
                  aria-label={`Ubicar ${nameOf(list.record, row)}`}
                >
                  Ubicar
                </Link>
              )}
            </li>
          ))}
        </ul>
        {list.next && (
          <p>
            <Link className="button small" to={`?${next}`} rel="next">
              Siguientes
            </Link>
          </p>
        )}
      </div>
    </TargetsContext>
  );
}

export function ErrorBoundary() {
  return <ListProblem error={useRouteError()} />;
}

const localityOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : 'sin localidad';
