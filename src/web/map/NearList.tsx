import { Link, useSearchParams } from 'react-router';
import { counted } from '../counted.ts';
import { nameOf } from '../list/list.ts';
import { State } from '../thing/State.tsx';
import type { MapData } from './map.page.tsx';

/** The initiatives of the map as words, for who sees no map or reaches none with the mouse. */
export function NearList({ data: { list, canPlace, asOf } }: { data: MapData }) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  if (list.next) next.set('cursor', list.next);
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="near">
      <h2 id="near">{counted(list.total, ['iniciativa', 'iniciativas'])}</h2>
      <ul className="plain map-rows">
        {list.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/fichas/initiatives/${row.id}${asOf ? `?asOf=${asOf}` : ''}`}>{nameOf(list.record, row)}</Link>
            <span className="line small secondary">
              {row.state && <State label={list.states[row.state] ?? row.state} />}
              {localityOf(row.locality)}
              {canPlace && (
                <Link
                  to={`/mapa/lugar/${row.id}`}
                  aria-label={`${row.place ? 'corregir lugar' : 'ubicar'}: ${nameOf(list.record, row)}`}
                >
                  {row.place ? 'corregir lugar' : 'ubicar'}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
      {list.rows.length === 0 && <p className="secondary">Ninguna coincide. Quite algún filtro.</p>}
      {list.next && (
        <p>
          <Link className="button small" to={`?${next}`} rel="next">
            Siguientes
          </Link>
        </p>
      )}
    </section>
  );
}

const localityOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : 'sin localidad';
