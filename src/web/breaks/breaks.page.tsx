import './breaks.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { breakLists, type BreakList, isBreak, monthsForIdeas } from '../../modules/municipality/breaks/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { showDate } from '../../records/fields/date.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

const [few, onPage] = [8, 100];

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, url }) => {
    const today = dateInChile(house.clock.now());
    const asked = url.searchParams.get('ver');
    const only = isBreak(asked) ? asked : undefined;
    const page = Math.max(0, Math.min(10_000, Math.trunc(Number(url.searchParams.get('pagina'))) || 0));
    const most = only ? onPage : few;
    const lists = await breakLists(desk, today, { only, most, after: only ? page * onPage : 0 });
    return {
      lists,
      only: only ?? null,
      page,
      onPage,
      ideas: await monthsForIdeas(desk, today),
      thread: only ? [{ name: 'Roturas del hilo', to: '/roturas' }, { name: lists[0]?.title ?? 'Ninguna' }] : [],
    };
  });

/** Where the thread from plan to result is broken, as a list of work: what each is, since when, and the deed that mends it. */
export default function BreaksPage() {
  const { lists, only } = useLoaderData<typeof loader>();
  const count = lists.reduce((sum, list) => sum + list.count, 0);
  return (
    <div className="stack breaks">
      <Title>Roturas del hilo</Title>
      <h1>Roturas del hilo</h1>
      <p className="secondary">
        Dónde se corta lo que va del plan al resultado, de lo que toca a sus funciones. Lo que se arregla sale solo de
        esta lista.
      </p>
      {only ? (
        <p>
          <Link to="/roturas">Ver todas las clases</Link>
        </p>
      ) : (
        count > 0 && <Contents lists={lists} />
      )}
      {lists.length === 0 && (
        <p className="notice ok">
          {only ? 'De esta clase no queda ninguna.' : 'El hilo de plan a resultado está entero.'}
        </p>
      )}
      {lists.map((list) => (
        <Broken key={list.kind} list={list} />
      ))}
    </div>
  );
}

function Contents({ lists }: { lists: readonly BreakList[] }) {
  return (
    <nav aria-label="Clases de roturas">
      <ul className="plain contents">
        {lists.map(({ kind, title, count, mine }) => (
          <li key={kind}>
            <a href={`#${kind}`}>{title}</a>{' '}
            <span className="secondary nowrap">
              {count.toLocaleString('es-CL')}
              {mine ? ` · ${mine.toLocaleString('es-CL')} a su cargo` : ''}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Broken({ list }: { list: BreakList }) {
  const { only, page, onPage: size, ideas } = useLoaderData<typeof loader>();
  const { kind, title, mend, rule, count, first } = list;
  return (
    <section id={kind} aria-labelledby={`titulo-${kind}`} className="stack">
      <h2 id={`titulo-${kind}`}>
        {title} <span className="secondary small">{count.toLocaleString('es-CL')}</span>
      </h2>
      <p>
        <strong>Qué hacer:</strong> {mend}
      </p>
      <p className="secondary small">
        {rule} {kind === 'ideaWaiting' && <Months ideas={ideas} />}
      </p>
      <ul className="plain rows">
        {first.map((row) => (
          <Row key={row.id + row.name} row={row} />
        ))}
      </ul>
      {!only && count > first.length && (
        <p>
          <Link className="button small" to={`?ver=${kind}`} aria-label={`Ver las ${count}: ${title}`}>
            Ver las {count.toLocaleString('es-CL')}
          </Link>
        </p>
      )}
      {only && count > size && <Paging kind={kind} page={page} last={Math.ceil(count / size) - 1} />}
    </section>
  );
}

function Months({ ideas: { months, isOwn } }: { ideas: { months: number; isOwn: boolean } }) {
  if (isOwn) return <>Su institución fijó {months} meses.</>;
  return (
    <>
      Mientras su institución no fije otro, se cuentan {months} meses:{' '}
      <Link to="/valores-legales/propio.ideas.espera_meses">fijarlo</Link>.
    </>
  );
}

function Row({ row: { id, path, name, since, about, isMine, deed } }: { row: BreakList['first'][number] }) {
  return (
    <li>
      <span>
        <Link to={`/fichas/${path}/${id}`}>{name}</Link>
        <span className="small secondary about">
          {[about, since && `desde el ${showDate(since)}`, isMine && 'a su cargo'].filter(Boolean).join(' · ')}
        </span>
      </span>
      {deed && (
        <Link className="button small" to={deed.to} aria-label={`${deed.label}: ${name}`}>
          {deed.label}
        </Link>
      )}
    </li>
  );
}

function Paging({ kind, page, last }: { kind: string; page: number; last: number }) {
  return (
    <nav className="line" aria-label="Páginas">
      {page > 0 && (
        <Link className="button" to={`?ver=${kind}&pagina=${page - 1}`}>
          Anteriores
        </Link>
      )}
      {page < last && (
        <Link className="button" to={`?ver=${kind}&pagina=${page + 1}`} rel="next">
          Siguientes
        </Link>
      )}
    </nav>
  );
}
