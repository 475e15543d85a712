import './applications.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import {
  application,
  applicationWorkflow,
  type BoardRow,
  boardOf,
  type ExpiringPaper,
  expiringPapers,
} from '../../modules/municipality/applications/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead, writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { notFound } from '../../records/refused.ts';
import { counted } from '../counted.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { State } from '../thing/State.tsx';
import { groupOf, groups, statesIn, sayNext } from './groups.ts';
import { moneyWords } from './moneyWords.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, url }) => {
    if (!mayRead(desk.actor, application)) throw notFound();
    const wanted = url.searchParams.get('ver');
    const chosen = wanted && Object.hasOwn(groups, wanted) ? wanted : null;
    const states = statesIn(chosen);
    const sums = await desk.groups(application, ['state'], { sums: ['amount'] });
    const of = (some: readonly string[]) => sums.filter(({ by }) => some.includes(String(by.state)));
    const total = countOf(of(states));
    const last = Math.max(0, Math.ceil(total / perPage) - 1);
    const page = Math.min(Number(/^\d{1,6}$/.exec(url.searchParams.get('pagina') ?? '')?.[0] ?? 0), last);
    const [rows, papers, calendar] = await Promise.all([
      boardOf(desk, { states, most: perPage, after: page * perPage }),
      expiringPapers(desk),
      calendarSeenBy(desk.sql),
    ]);
    return {
      rows,
      papers,
      counts: Object.fromEntries(Object.keys(groups).map((key) => [key, countOf(of(statesIn(key)))])),
      chosen,
      page: { at: page, last },
      total,
      asked: of(states).reduce((pesos, { sums: { amount = 0 } }) => pesos + amount, 0),
      isEmpty: sums.length === 0,
      states: applicationWorkflow.states,
      mayWrite: writesAs(desk.actor, application) !== undefined,
      horizon: horizonOf(calendar, dateInChile(desk.now)),
      thread: [{ name: 'Postulaciones' }],
    };
  });

const perPage = 100;

const countOf = (some: readonly { count: number }[]): number => some.reduce((all, { count }) => all + count, 0);

/** Every application at a glance: how ready it is, where it stands, and what must be done first. */
export default function ApplicationsPage() {
  const { rows, papers, counts, chosen, page, total, asked, isEmpty, states, mayWrite, horizon } =
    useLoaderData<typeof loader>();
  const labels: Readonly<Record<string, string>> = states;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>Postulaciones</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>Postulaciones</h1>
        <p className="secondary">
          Cada iniciativa ante cada fuente: qué falta, qué vence y qué respondió quien revisa. Arriba lo que apura.
        </p>
        <div className="actions">
          {mayWrite && (
            <Link className="button filled" to="/fichas/applications/nueva">
              Nueva postulación
            </Link>
          )}
          <Link className="button" to="/fichas/applications">
            Ver como planilla
          </Link>
          <Link className="button quiet" to="/fichas/papers">
            Antecedentes
          </Link>
        </div>
      </div>
      <nav className="line" aria-label="Estado">
        <Chosen to="/postulaciones" isHere={chosen === null}>
          En curso
        </Chosen>
        {Object.entries(groups).map(([key, { label }]) => (
          <Chosen key={key} to={`/postulaciones?ver=${key}`} isHere={chosen === key}>
            {label} ({counts[key] ?? 0})
          </Chosen>
        ))}
      </nav>
      {rows.length === 0 && (
        <p className="empty">
          {isEmpty
            ? 'Todavía no hay postulaciones. Comience una desde una iniciativa: Cabildo arma la lista de antecedentes que pide la fuente.'
            : 'Ninguna postulación está así.'}
        </p>
      )}
      {total > 0 && (
        <p className="secondary">
          {counted(total, ['postulación', 'postulaciones'])}, {moneyWords(asked)} solicitados
          {page.last > 0 && `. Página ${page.at + 1} de ${page.last + 1}`}
        </p>
      )}
      <ul className="plain board">
        {rows.map((row) => (
          <Row key={row.id} row={row} state={labels[row.state] ?? row.state} horizon={horizon} />
        ))}
      </ul>
      {page.last > 0 && <Paging chosen={chosen} at={page.at} last={page.last} />}
      {papers.length > 0 && <Papers papers={papers} horizon={horizon} />}
    </div>
  );
}

function Paging({ chosen, at, last }: { chosen: string | null; at: number; last: number }) {
  const to = (page: number): string =>
    `?${new URLSearchParams({ ...(chosen ? { ver: chosen } : {}), pagina: String(page) })}`;
  return (
    <nav className="line" aria-label="Páginas">
      {at > 0 && (
        <Link className="button" to={to(at - 1)}>
          Anteriores
        </Link>
      )}
      {at < last && (
        <Link className="button" to={to(at + 1)} rel="next">
          Siguientes
        </Link>
      )}
    </nav>
  );
}

function Chosen({ to, isHere, children }: { to: string; isHere: boolean; children: React.ReactNode }) {
  return (
    <Link
      className={isHere ? 'button small filled' : 'button small'}
      to={to}
      aria-current={isHere ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}

function Row({ row, state, horizon }: { row: BoardRow; state: string; horizon: Horizon }) {
  const { id, initiative, name, asked, ready, next, amount, source, year, responsible } = row;
  return (
    <li>
      <div className="what">
        <Link to={`/fichas/applications/${id}`} aria-label={name}>
          {initiative}
        </Link>
        <span className="small secondary">
          {[stageOf(name), source, moneyWords(amount), responsible].filter(Boolean).join(' · ') || year}
        </span>
      </div>
      <State label={state} hasEnded={groupOf(row.state) === 'ended'} />
      <span className="small">
        {asked > 0 ? (
          <>
            <progress max={asked} value={ready} aria-label={`Antecedentes de ${name}`} />
            <br />
            {ready} de {asked} antecedentes
          </>
        ) : (
          <span className="secondary">Sin lista de antecedentes</span>
        )}
      </span>
      <span className="small">
        {next && (
          <>
            <Near on={next.on} isAwaited={true} horizon={horizon} />
            <br />
            {sayNext(next, horizon.today)}, {showDate(next.on)}
          </>
        )}
      </span>
    </li>
  );
}

// `Iniciativa · Ejecución 2027 · FNDR` → `Ejecución 2027`
const stageOf = (name: string): string => name.split(' · ').at(-2) ?? '';

function Papers({ papers, horizon }: { papers: ExpiringPaper[]; horizon: Horizon }) {
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="expiring">
      <h2 id="expiring">Antecedentes que vencen</h2>
      <ul className="plain work">
        {papers.map(({ id, name, on, serves }) => (
          <li key={id}>
            <span className="what">
              <Link to={`/fichas/papers/${id}`}>{name}</Link>
              <span className="small secondary">
                {serves === 1 ? 'Lo usa 1 postulación' : `Lo usan ${serves} postulaciones`} · {showDate(on)}
              </span>
            </span>
            <Near on={on} isAwaited={true} horizon={horizon} />
          </li>
        ))}
      </ul>
    </section>
  );
}
