import { Link } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import type { CalendarData } from './calendar.page.tsx';
import { Near } from './Near.tsx';

type Entry = CalendarData['entries'][number];

/** Everything of the stretch as lists: day by day, or by the function that owes it. */
export function Agenda({ data }: { data: CalendarData }) {
  const { view, entries, functions } = data;
  if (entries.length === 0) return null;
  const isByFunction = view.view === 'funcion';
  const groups = Map.groupBy(entries, (entry) => (isByFunction ? (entry.function ?? '') : (entry.on ?? '')));
  const labelOf = (key: string): string => {
    if (!isByFunction) return key ? showDate(key) : 'Sin plazo';
    const known = functions.find(({ code }) => code === key);
    return known ? `${known.code} ${known.label}` : 'Hitos y otros plazos de las fichas';
  };
  return (
    <div className="stack">
      {[...groups]
        .toSorted(([a], [b]) => a.localeCompare(b, 'es', { numeric: true }))
        .map(([key, own]) => (
          <section key={key} id={`d-${key}`} aria-labelledby={`h-${key}`} className="agenda">
            <h3 id={`h-${key}`}>{labelOf(key)}</h3>
            <ul className="plain">
              {own.map((entry) => (
                <Line key={entry.path + entry.id} entry={entry} data={data} showsDay={isByFunction} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Line({ entry, data, showsDay }: { entry: Entry; data: CalendarData; showsDay: boolean }) {
  const { id, path, to, name, what, on, isOpen, state, function: code, mayClose } = entry;
  return (
    <li>
      <span className="when">
        {showsDay && on && <span className="nowrap">{showDate(on)} </span>}
        <Near on={on} isAwaited={isOpen} horizon={data.horizon} />
        {!isOpen && <span className="near closed">✓ {state ?? 'Hecho'}</span>}
      </span>
      <span className="what">
        <Link to={to ?? `/fichas/${path}/${id}`}>{name}</Link>
        <span className="secondary small">
          {[what, isOpen ? state : null, showsDay ? null : code].filter(Boolean).join(' · ')}
        </span>
      </span>
      {mayClose && (
        <Link className="button small" to={`/tareas/${id}/cerrar?volver=${encodeURIComponent(backTo(data))}`}>
          Cerrar<span className="unseen"> «{name}»</span>
        </Link>
      )}
    </li>
  );
}

const backTo = ({ view }: CalendarData): string =>
  `/calendario?mes=${view.month}&vista=${view.view}&funcion=${view.whose}&estado=${view.state}`;
