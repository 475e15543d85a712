import './calendar.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { calendarPage, withoutDay } from '../../modules/calendar.ts';
import { dateInChile } from '../../platform/clock.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Agenda } from './Agenda.tsx';
import { addressOf, monthAway, monthWords, readAddress, stretchOf, weeksOf } from './calendarAddress.ts';
import { Filters } from './Filters.tsx';
import { horizonOf } from './horizon.ts';
import { Month } from './Month.tsx';

const states = { abiertas: 'open', vencidas: 'open', cerradas: 'closed', todas: 'all' } as const;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    const view = readAddress(url.searchParams, dateInChile(house.clock.now()));
    const whose = { mias: 'mine', todas: 'all' }[view.whose] ?? view.whose;
    const asked = { ...stretchOf(view, dateInChile(house.clock.now())), state: states[view.state], whose };
    const [{ entries, calendar, today }, undated] = await Promise.all([
      calendarPage(house, desk, asked),
      withoutDay(house, desk),
    ]);
    const held = new Set(desk.actor.holdings.flatMap(({ functions }) => functions));
    const days = weeksOf(view.month).flat();
    return {
      view,
      entries,
      undated:
        view.whose === 'todas' ? undated : undated.filter(({ function: code }) => isAsked(code, view.whose, held)),
      horizon: horizonOf(calendar, today),
      rests: Object.fromEntries(days.flatMap((day) => restOn(calendar.holidayOn(day)?.name, day))),
      functions: house.charter.functions.map(({ code, label }) => ({ code, label, isHeld: held.has(code) })),
    };
  });

const isAsked = (code: string, whose: string, held: ReadonlySet<string>): boolean =>
  whose === 'mias' ? held.has(code) : whose === code;

const restOn = (name: string | undefined, day: string): [string, string][] => (name ? [[day, name]] : []);

/** What the calendar pages receive. */
export type CalendarData = Awaited<ReturnType<typeof loader>>;

/** Calendario: what expires, by month, in a list or by function. */
export default function CalendarPage() {
  const data = useLoaderData<typeof loader>();
  const { view, entries, undated } = data;
  const isLate = view.state === 'vencidas';
  return (
    <div className="stack calendar">
      <Title>Calendario</Title>
      <div className="line spread">
        <h1>Calendario{isLate ? ': vencidas' : ''}</h1>
        <span className="line actions">
          <Link className="button" to="/calendario/plazo">
            Abrir un plazo
          </Link>
          <Link className="button filled" to="/fichas/tasks/nueva">
            Agregar tarea
          </Link>
        </span>
      </div>
      <Filters data={data} />
      {isLate ? <h2 className="unseen">Todo lo vencido</h2> : <Months view={view} />}
      {view.view === 'mes' && !isLate ? (
        <>
          <Month data={data} />
          <div className="only-narrow">
            <Agenda data={data} />
          </div>
        </>
      ) : (
        <Agenda data={data} />
      )}
      {entries.length === 0 && <Nothing isLate={isLate} />}
      {undated.length > 0 && <Undated undated={undated} />}
    </div>
  );
}

function Months({ view }: { view: CalendarData['view'] }) {
  return (
    <nav className="line months" aria-label="Meses">
      <Link className="button small" to={addressOf(view, { month: monthAway(view.month, -1) })} rel="prev">
        ← {monthWords(monthAway(view.month, -1))}
      </Link>
      <h2 id="month">{monthWords(view.month)}</h2>
      <Link className="button small" to={addressOf(view, { month: monthAway(view.month, 1) })} rel="next">
        {monthWords(monthAway(view.month, 1))} →
      </Link>
    </nav>
  );
}

function Nothing({ isLate }: { isLate: boolean }) {
  return (
    <div className="empty">
      <p>
        {isLate
          ? 'Nada está vencido.'
          : 'Nada vence en este mes con estos filtros. Elija «Todas las funciones» para ver las de los demás.'}
      </p>
    </div>
  );
}

function Undated({ undated }: Pick<CalendarData, 'undated'>) {
  return (
    <section aria-labelledby="undated">
      <h2 id="undated">Sin plazo todavía</h2>
      <p className="secondary small">Abra cada una y escriba en «Corre desde» el día que le da inicio.</p>
      <ul className="plain linked">
        {undated.map(({ id, name, function: code }) => (
          <li key={id}>
            <Link to={`/fichas/tasks/${id}`}>{name}</Link> <span className="secondary small">{code}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
