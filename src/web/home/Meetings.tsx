import { Link } from 'react-router';
import type { Home } from '../../modules/home.ts';
import { showDate } from '../../records/fields/date.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';

/** What the bodies ask of the person: sessions to come, agreements to carry out, requests to answer. */
export function Meetings({ meetings, horizon }: { meetings: Home['meetings']; horizon: Horizon }) {
  return (
    <section aria-labelledby="meetings" className="due">
      <h2 id="meetings">Sesiones y acuerdos</h2>
      <ul className="plain">
        {meetings.slice(0, 12).map(({ uid, on, path, title, about, function: code }) => (
          <li key={uid}>
            <span className="when">
              <Near on={on} isAwaited={true} horizon={horizon} />
              <span className="secondary small nowrap">{showDate(on)}</span>
            </span>
            <span className="what">
              <Link to={path}>{title}</Link>
              <span className="secondary small">{[code, about].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {meetings.length > 12 && (
        <Link className="small" to="/sesiones">
          Ver las {meetings.length} en Sesiones
        </Link>
      )}
    </section>
  );
}
