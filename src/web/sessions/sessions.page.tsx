import './sessions.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { keepers, overviewOf } from '../../modules/common/sessions/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { showDate } from '../../records/fields/date.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house }) => {
    const overview = await overviewOf(desk);
    const states = house.catalog.workflowOf(house.catalog.record('session'))?.states ?? {};
    return {
      ...overview,
      states,
      keeps: desk.actor.holdings.some(({ functions }) => functions.some((code) => keepers.includes(code))),
      mine: desk.actor.holdings.map(({ post }) => post),
      horizon: horizonOf(await calendarSeenBy(desk.sql), dateInChile(house.clock.now())),
    };
  });

/** The sessions of every body: what comes, what was agreed and waits, and what councillors asked. */
export default function SessionsPage() {
  const { bodies, ahead, past, pastTotal, keeps, requests } = useLoaderData<typeof loader>();
  return (
    <div className="stack meetings-page">
      <Title>Sesiones</Title>
      <h1>Sesiones y acuerdos</h1>
      {bodies.length === 0 ? <NoBodies keeps={keeps} /> : keeps && <Plan bodies={bodies} />}
      <section aria-labelledby="ahead" className="stack">
        <h2 id="ahead">Lo que viene</h2>
        {ahead.length === 0 && (
          <p className="secondary">
            No hay sesiones programadas. Los plazos que terminan en la «próxima sesión ordinaria» no se pueden contar
            hasta que haya una.
          </p>
        )}
        <Meetings sessions={ahead} />
      </section>
      <div className="bodies">
        <Agreements />
        {requests && <Requests />}
      </div>
      <section aria-labelledby="past" className="stack">
        <h2 id="past">Celebradas</h2>
        {past.length === 0 && <p className="secondary">Todavía ninguna.</p>}
        <Meetings sessions={past} />
        {pastTotal > past.length && (
          <p className="small">
            <Link to="/fichas/sessions">Ver las {pastTotal} y filtrar</Link>
          </p>
        )}
      </section>
    </div>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function NoBodies({ keeps }: { keeps: boolean }) {
  return (
    <p className="notice">
      Aquí van el concejo, sus comisiones, el consejo de la sociedad civil o la dirección comunal.
      {keeps ? (
        <>
          {' '}
          <Link to="/fichas/bodies/nueva">Agregue el primer órgano</Link> y quiénes lo integran.
        </>
      ) : (
        ' La secretaría agrega el primer órgano y quiénes lo integran.'
      )}
    </p>
  );
}

function Plan({ bodies }: { bodies: Loaded['bodies'] }) {
  return (
    <p className="actions">
      {bodies.map(({ id, name }) => (
        <Link key={id} className="button" to={`/fichas/sessions/nueva?body=${id}`}>
          Programar sesión: {name}
        </Link>
      ))}
      <Link className="button quiet" to="/fichas/bodies">
        Órganos e integrantes
      </Link>
    </p>
  );
}

function Meetings({ sessions }: { sessions: Loaded['ahead'] }) {
  const { states } = useLoaderData<typeof loader>();
  return (
    <ul className="plain meetings">
      {sessions.map(({ id, name, startsAt, state, place }) => (
        <li key={id}>
          <span className="nowrap">{showInstant(startsAt)}</span>
          <span>
            <Link to={`/sesiones/${id}`}>{name}</Link>
            {place && <span className="secondary small"> · {place}</span>}
          </span>
          <span className="state small">{states[state ?? '']}</span>
        </li>
      ))}
    </ul>
  );
}

function Agreements() {
  const { agreements, mine, horizon } = useLoaderData<typeof loader>();
  const isMine = ({ responsible }: Loaded['agreements'][number]) =>
    responsible !== null && mine.includes(responsible.id);
  const ordered = [...agreements.filter(isMine), ...agreements.filter((each) => !isMine(each))];
  return (
    <section aria-labelledby="agreements" className="stack">
      <h2 id="agreements">Acuerdos por cumplir</h2>
      {ordered.length === 0 && <p className="secondary">Ningún acuerdo espera ejecución.</p>}
      <ul className="plain linked">
        {ordered.slice(0, 20).map((each) => (
          <li key={each.id}>
            <Link to={`/fichas/agreements/${each.id}`}>{each.name}</Link>
            <span className="line small">
              <Due on={each.dueOn} horizon={horizon} />
              <span className="secondary">
                {isMine(each) ? 'a su cargo' : (each.responsible?.name ?? 'sin responsable')}
              </span>
            </span>
            <span className="small secondary">{each.text.slice(0, 160)}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/fichas/agreements">Todos los acuerdos</Link>
      </p>
    </section>
  );
}

function Requests() {
  const { requests = [], requestsAt, horizon, keeps } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="requests" className="stack">
      <h2 id="requests">Lo que pidieron en el concejo, por responder</h2>
      {requests.length === 0 && <p className="secondary">Ninguna espera respuesta.</p>}
      <ul className="plain linked">
        {requests.slice(0, 20).map(({ id, name, councillor, dueOn, unit }) => (
          <li key={id}>
            <Link to={`${requestsAt}/${id}`}>{name}</Link>
            <span className="line small">
              <Due on={dueOn} horizon={horizon} />
              <span className="secondary">
                {councillor.name} · {unit?.name ?? 'sin unidad asignada'}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="line small">
        {keeps && <Link to={`${requestsAt}/nueva`}>Registrar una solicitud</Link>}
        <Link to={requestsAt}>Todas las solicitudes</Link>
      </p>
    </section>
  );
}

function Due({ on, horizon }: { on: string | null; horizon: Horizon }) {
  if (!on) return <span className="secondary">sin plazo</span>;
  return (
    <>
      <Near on={on} isAwaited={true} horizon={horizon} />
      <span className="nowrap">{showDate(on)}</span>
    </>
  );
}
