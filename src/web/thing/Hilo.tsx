import { Link } from 'react-router';
import { DayLink } from '../shell/DayLink.tsx';
import './hilo.css';
import type { Strand, StrandPart } from './hilo.ts';

/** The thread through a thing, from the plan to the result: each stretch with what lies on it, or that nothing does. */
export function Hilo({ strands, name }: { strands: readonly Strand[]; name: string }) {
  if (strands.length === 0) return null;
  return (
    <section className="hilo" aria-labelledby="hilo">
      <h2 id="hilo">Hilo</h2>
      <ol className="plain">
        {strands.map((strand) => (
          <li key={strand.label} className={classOf(strand)}>
            <h3>{strand.label}</h3>
            {strand.isHere && <p className="here">{name}</p>}
            {strand.parts
              .filter(({ total }) => total > 0)
              .map((part) => (
                <Rows key={part.label} part={part} />
              ))}
            {isEmpty(strand) && <Nothing strand={strand} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

const isEmpty = ({ isHere, parts }: Strand): boolean => !isHere && parts.every(({ total }) => total === 0);

const classOf = (strand: Strand): string | undefined =>
  strand.isHere ? 'now' : isEmpty(strand) ? 'nothing' : undefined;

function Rows({ part: { rows, total, label, all, tie } }: { part: StrandPart }) {
  return (
    <ul className="plain">
      {rows.map(({ id, to, name, about }) => (
        <li key={id}>
          <DayLink to={to}>{name}</DayLink>
          {about && <span className="secondary"> {about}</span>}
        </li>
      ))}
      {total > rows.length && (
        <li>
          {all ? (
            <DayLink to={all}>
              Ver {label.toLowerCase()}: {total.toLocaleString('es-CL')}
            </DayLink>
          ) : (
            <span className="secondary">
              y {(total - rows.length).toLocaleString('es-CL')} más, {label.toLowerCase()}
            </span>
          )}
        </li>
      )}
      {tie && (
        <li>
          <Link to={tie} aria-label={`Agregar: ${label.toLowerCase()}`}>
            Agregar
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Nothing lies on the stretch: where the thread is broken, and the way to tie it. */
function Nothing({ strand: { parts } }: { strand: Strand }) {
  const ways = parts.filter(({ tie }) => tie !== null);
  return (
    <p className="secondary">
      Nada todavía
      {ways.map(({ tie, label }) => (
        <span key={label}>
          {' · '}
          <Link to={tie ?? ''} aria-label={`Enlazar ${label.toLowerCase()}`}>
            {ways.length > 1 ? label.toLowerCase() : 'enlazar'}
          </Link>
        </span>
      ))}
    </p>
  );
}
