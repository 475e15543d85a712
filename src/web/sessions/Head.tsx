import { Form, Link } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { Submit } from '../form/Submit.tsx';
import type { SessionData } from './session.data.ts';

/** What the session is, where it stands, and the one next step. */
export function Head({ seen, refused }: { seen: SessionData; refused?: string }) {
  const { row, body, when, stateLabel } = seen;
  return (
    <header className="stack meeting-head">
      <p className="secondary small">{body.name}</p>
      <h1>{row.name}</h1>
      <p className="line">
        <span className="state">{stateLabel}</span>
        <span>{when}</span>
        {row.place && <span className="secondary">{row.place}</span>}
        {row.link && (
          <a href={row.link} className="small">
            Asistir a distancia
          </a>
        )}
      </p>
      {refused && (
        <p className="notice late" role="alert">
          {refused}
        </p>
      )}
      {row.reason && <p className="notice attention">{row.reason}</p>}
      {/* Once the session sits its date cannot be changed, and a telephone has room for little else. */}
      {row.citationWarning && beforehand.includes(row.state ?? '') && (
        <p className="notice attention">{row.citationWarning}</p>
      )}
      {row.quorum && <p className="secondary small">{row.quorum}</p>}
      {row.approvedOn && <p className="secondary small">Acta aprobada el {showDate(row.approvedOn)}.</p>}
      <Moves seen={seen} />
    </header>
  );
}

const beforehand: readonly string[] = ['planned', 'cited'];
const leading = ['open', 'close', 'draft', 'approve'];

function Moves({ seen }: { seen: SessionData }) {
  const { row, moves, keeps } = seen;
  const free = moves.filter(({ stopped }) => !stopped);
  const next = free.find(({ name }) => leading.includes(name));
  const others = free.filter((move) => move !== next);
  return (
    <div className="actions screen">
      {row.state === 'planned' && keeps && <Cite seen={seen} />}
      {next && <Move move={next} look="button filled" />}
      {others.map((move) => (
        <Move key={move.name} move={move} look="button" />
      ))}
      {moves
        .filter(({ stopped }) => stopped)
        .map(({ name, label, stopped }) => (
          <p key={name} className="notice attention">
            <span>
              <strong>{label}</strong> no se puede todavía: {stopped}
            </span>
          </p>
        ))}
      {keeps && row.state !== 'approved' && <Details seen={seen} />}
    </div>
  );
}

function Cite({ seen }: { seen: SessionData }) {
  const { members, lateness, writesLetters, items } = seen;
  const withMail = members.filter(({ hasMail }) => hasMail).length;
  return (
    <details>
      <summary className="button filled">Citar…</summary>
      <Form method="post" className="panel stack">
        <input type="hidden" name="intent" value="cite" />
        {lateness && <p className="notice attention">{lateness}</p>}
        <p>
          Se cita a {members.length} integrantes con una tabla de {items.length}{' '}
          {items.length === 1 ? 'punto' : 'puntos'}.{' '}
          {writesLetters
            ? `Se escribe por correo a ${withMail}.`
            : 'Esta instalación no tiene servidor de correo: emita la citación en PDF y entréguela.'}
        </p>
        <ul className="plain small">
          {members.map(({ person, name, postName, hasMail, isAway }) => (
            <li key={person}>
              {name} · {postName}
              {!hasMail && <span className="secondary"> · sin correo</span>}
              {isAway && <span className="secondary"> · ausente ese día</span>}
            </li>
          ))}
        </ul>
        <Submit>Citar a la sesión</Submit>
      </Form>
    </details>
  );
}

function Move({ move, look }: { move: SessionData['moves'][number]; look: string }) {
  const { name, label, asks } = move;
  const hidden = (
    <>
      <input type="hidden" name="intent" value="act" />
      <input type="hidden" name="name" value={name} />
    </>
  );
  const [asked] = asks;
  if (!asked)
    return (
      <Form method="post">
        {hidden}
        <Submit className={look}>{label}</Submit>
      </Form>
    );
  const isDay = asked.endsWith('On');
  return (
    <details>
      <summary className={look}>{label}…</summary>
      <Form method="post" className="panel stack">
        {hidden}
        <div className="field">
          <label htmlFor={`ask-${name}`}>{isDay ? 'Fecha' : 'Por qué'}</label>
          <input className="input" id={`ask-${name}`} name={asked} type={isDay ? 'date' : 'text'} required />
        </div>
        <Submit>{label}</Submit>
      </Form>
    </details>
  );
}

function Details({ seen: { row, roll } }: { seen: SessionData }) {
  const there = roll.filter(({ presence }) => presence === 'present');
  return (
    <details>
      <summary className="button quiet">Lugar y presidencia</summary>
      <Form method="post" className="panel stack">
        <input type="hidden" name="intent" value="edit" />
        <div className="field">
          <label htmlFor="place">Lugar</label>
          <input className="input" id="place" name="place" defaultValue={row.place ?? ''} />
        </div>
        <div className="field">
          <label htmlFor="link">Enlace para asistir a distancia</label>
          <input className="input" id="link" name="link" type="url" defaultValue={row.link ?? ''} />
        </div>
        {there.length > 0 && (
          <div className="field">
            <label htmlFor="chair">Preside</label>
            <select className="input" id="chair" name="chair" defaultValue={row.chair?.id ?? ''}>
              <option value="">Sin registrar</option>
              {there.map(({ person }) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="recording">Enlace de la grabación</label>
          <input className="input" id="recording" name="recording" type="url" defaultValue={row.recording ?? ''} />
        </div>
        <p className="line">
          <Submit className="button">Guardar</Submit>
          <Link to={`/fichas/sessions/${row.id}/historia`} className="small">
            Historia de cambios
          </Link>
        </p>
      </Form>
    </details>
  );
}
