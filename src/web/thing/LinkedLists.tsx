import { Link } from 'react-router';
import { DayLink } from '../shell/DayLink.tsx';
import type { Linked } from './linked.ts';
import { State } from './State.tsx';

/** What points at the thing from other lists. */
export function LinkedLists({ linked, id }: { linked: Linked[]; id: string }) {
  const filled = linked.filter(({ total }) => total > 0);
  const empty = linked.filter(({ total, mayAdd }) => total === 0 && mayAdd);
  return (
    <>
      {filled.map(({ label, path, by, byLabel, total, rows, mayAdd }) => (
        <section className="linked" key={path + by}>
          <h2>
            {label} <span className="secondary small">{total}</span>
          </h2>
          <p className="secondary small">Por «{byLabel}»</p>
          <ul className="plain">
            {rows.map((row) => (
              <li key={row.id}>
                <DayLink to={`/fichas/${path}/${row.id}`}>{row.name}</DayLink>
                {row.state && (
                  <div className="small secondary">
                    <State label={row.state} />
                  </div>
                )}
              </li>
            ))}
          </ul>
          <p className="line small">
            {total > rows.length && (
              <DayLink to={`/fichas/${path}?filter[${by}]=${id}`}>Ver todo ({total.toLocaleString('es-CL')})</DayLink>
            )}
            {mayAdd && <Link to={`/fichas/${path}/nueva?${by}=${id}`}>Agregar</Link>}
          </p>
        </section>
      ))}
      {empty.length > 0 && (
        <section className="linked">
          <h2>Agregar enlazado</h2>
          <ul className="plain small">
            {empty.map(({ label, path, by, byLabel }) => (
              <li key={path + by}>
                <Link to={`/fichas/${path}/nueva?${by}=${id}`}>{label}</Link>{' '}
                <span className="secondary">por «{byLabel}»</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
