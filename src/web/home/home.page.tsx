import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type Home, homeOf } from '../../modules/home.ts';
import { showDate } from '../../records/fields/date.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { atDesk } from '../page.ts';
import { StandingPanel } from '../posts/StandingPanel.tsx';
import { Title } from '../shell/Title.tsx';
import { Due, Silences } from './Due.tsx';
import { AlsoDue, Meetings } from './Meetings.tsx';

const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago' });

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const today = localDay.format(house.clock.now());
    const { calendar, ...home } = await homeOf(house, desk, today);
    return { ...home, horizon: horizonOf(calendar, today), name: desk.actor.name };
  });

/** Mis funciones: what is one's turn, what waits for others, what is broken, what was done. */
export default function HomePage() {
  const home = useLoaderData<typeof loader>();
  return (
    <div className="home">
      <Title>Mis funciones</Title>
      <div className="stack">
        <h1>Mis funciones</h1>
        {home.functions.length > 0 && <FunctionsHeld functions={home.functions} marks={home.marks} />}
        {home.functions.length === 0 && home.standing.away.length === 0 && (
          <p className="notice attention">
            Hoy no ejerce ningún cargo en esta institución: puede consultar lo público. Si debería tener uno, pida a la
            administración que registre su nombramiento.
          </p>
        )}
        <StandingPanel standing={home.standing} />
      </div>
      {home.functions.length > 0 && <Due owed={home.owed} horizon={home.horizon} marks={home.marks} />}
      {home.also.length > 0 && <AlsoDue also={home.also} horizon={home.horizon} />}
      {home.meetings.length > 0 && <Meetings meetings={home.meetings} horizon={home.horizon} />}
      {home.silences.length > 0 && <Silences silences={home.silences} />}
      {home.functions.length > 0 && <AtWork home={home} />}
    </div>
  );
}

/** What waits for the person and for others, what is broken, what was done: nothing of it while they hold no post. */
function AtWork({ home }: { home: Pick<Home, 'work' | 'marks' | 'breaks' | 'done' | 'since'> }) {
  const mine = home.work.filter(({ waitsFor }) => waitsFor.length === 0);
  const waiting = home.work.filter(({ waitsFor }) => waitsFor.length > 0);
  return (
    <div className="row">
      <section>
        <h2>Me toca</h2>
        {mine.length === 0 && <p className="secondary">Nada espera por usted ahora.</p>}
        <ul className="plain work">
          {mine.map((work) => (
            <li key={work.path + work.state}>
              <span className="what">
                <Link to={`/fichas/${work.path}?filter[state]=${work.state}&sort=updatedAt`}>
                  {work.count.toLocaleString('es-CL')} · {work.label}: {work.stateLabel}
                </Link>
                <span className="secondary small">
                  {work.actions.slice(0, 3).join(' · ')} — la más antigua sin cambios desde el {showDate(work.oldest)}
                </span>
              </span>
              <span className="secondary small nowrap">
                {work.functions.map((code) => code + (home.marks[code] ?? '')).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Breaks breaks={home.breaks} />
      <section>
        <h2>Espera a otros</h2>
        {waiting.length === 0 && <p className="secondary">Nada está detenido en otras manos.</p>}
        <ul className="plain work">
          {waiting.map((work) => (
            <li key={work.path + work.state}>
              <Link to={`/fichas/${work.path}?filter[state]=${work.state}`}>
                {work.count.toLocaleString('es-CL')} · {work.label}: {work.stateLabel}
              </Link>
              <span className="secondary small">{work.waitsFor.join(' · ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Hice desde el {showDate(home.since)}</h2>
        {home.done.length === 0 && <p className="secondary">Aún no hay actos suyos en este semestre.</p>}
        <DoneList done={home.done.slice(0, mostDone)} />
        {home.done.length > mostDone && (
          <details>
            <summary className="secondary">Lo demás ({home.done.length - mostDone})</summary>
            <DoneList done={home.done.slice(mostDone)} />
          </details>
        )}
      </section>
    </div>
  );
}

const mostDone = 10;

function DoneList({ done }: Pick<Home, 'done'>) {
  return (
    <ul className="plain work">
      {done.map(({ path, label, what, count }) => (
        <li key={path + what}>
          <Link to={`/fichas/${path}`}>{label}</Link>
          <span>
            {what}: {count.toLocaleString('es-CL')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function FunctionsHeld({ functions, marks }: Pick<Home, 'functions' | 'marks'>) {
  return (
    <details>
      <summary className="secondary">
        {functions.length === 1 ? 'Una función' : `${functions.length} funciones`}:{' '}
        {functions
          .slice(0, 12)
          .map(({ code, label }) => (functions.length > 2 ? code : `${code} ${label}`) + (marks[code] ?? ''))
          .join(' · ')}
        {functions.length > 12 && ' …'}
      </summary>
      <dl className="functions">
        {functions.map(({ code, label, does }) => (
          <div key={code}>
            <dt>
              <strong>{code}</strong> {label + (marks[code] ?? '')}
            </dt>
            <dd className="secondary small">{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Breaks({ breaks }: { breaks: Home['breaks'] }) {
  return (
    <section>
      <h2>Por arreglar</h2>
      {breaks.length === 0 && <p className="secondary">El hilo de plan a resultado está entero.</p>}
      <ul className="plain stack" style={{ paddingTop: 10 }}>
        {breaks.map(({ title, mend, count, mine, first, all }) => (
          <li key={title}>
            <h3>
              {count.toLocaleString('es-CL')} · {title}
            </h3>
            {mine !== undefined && mine > 0 && (
              <p className="small">{mine === 1 ? 'Una está' : `${mine.toLocaleString('es-CL')} están`} a su cargo.</p>
            )}
            <p className="secondary small">{mend}</p>
            <ul className="plain small linked">
              {first.map(({ id, name, path, since, to }) => (
                <li key={id + name}>
                  <Link to={to ?? `/fichas/${path}/${id}`}>{name}</Link>
                  {since && <span className="secondary nowrap"> · {showDate(since)}</span>}
                </li>
              ))}
            </ul>
            {all && count > first.length && (
              <Link className="small" to={all}>
                Ver todas
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
