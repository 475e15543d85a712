import { Link } from 'react-router';
import type { Brief } from '../../modules/brief.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';

/** What somebody must know who takes over a post. */
export function BriefPanel({ brief: { due, dueTotal, mine, waiting, lately } }: { brief: Brief }) {
  return (
    <>
      <section className="stack" style={{ gap: 8 }}>
        <h2>Qué vence en el cargo</h2>
        {due.length === 0 && <p className="secondary">Nada vence por ahora.</p>}
        <ul className="plain posts-acts">
          {due.map(({ id, name, dueOn, function: code }) => (
            <li key={id}>
              <span>
                <Link to={`/fichas/tasks/${id}`}>{name}</Link> <span className="secondary">{code}</span>
              </span>
              <span className="secondary nowrap">{dueOn ? showDate(dueOn) : 'sin fecha'}</span>
            </li>
          ))}
        </ul>
        {dueTotal > due.length && <p className="secondary small">Y otras {dueTotal - due.length} más adelante.</p>}
      </section>
      <section className="stack" style={{ gap: 8 }}>
        <h2>Qué espera por el cargo</h2>
        {mine.length === 0 && <p className="secondary">Nada espera por ahora.</p>}
        <Waiting work={mine} />
      </section>
      {waiting.length > 0 && (
        <section className="stack" style={{ gap: 8 }}>
          <h2>Qué está en otras manos</h2>
          <Waiting work={waiting} />
        </section>
      )}
      <section className="stack" style={{ gap: 8 }}>
        <h2>En qué trabajaba el titular</h2>
        {lately.length === 0 && <p className="secondary">No firmó nada en el cargo en los últimos 30 días.</p>}
        <ul className="plain posts-acts">
          {lately.map(({ path, name, label, action, at }) => (
            <li key={path}>
              <span>
                <Link to={`/fichas/${path}`}>{name}</Link>{' '}
                <span className="secondary">
                  {label} · {action}
                </span>
              </span>
              <span className="secondary nowrap">{showInstant(at)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Waiting({ work }: { work: Brief['mine'] }) {
  return (
    <ul className="plain posts-acts">
      {work.map(({ path, label, state, stateLabel, count, oldest, actions, waitsFor }) => (
        <li key={path + state}>
          <span>
            <Link to={`/fichas/${path}?filter[state]=${state}&sort=updatedAt`}>
              {count.toLocaleString('es-CL')} · {label}: {stateLabel}
            </Link>{' '}
            <span className="secondary">{(actions.length > 0 ? actions : waitsFor).slice(0, 3).join(' · ')}</span>
          </span>
          <span className="secondary nowrap">desde el {showDate(oldest)}</span>
        </li>
      ))}
    </ul>
  );
}
