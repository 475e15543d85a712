import { Link } from 'react-router';
import type { Home } from '../../modules/home.ts';
import { showDate } from '../../records/fields/date.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';

/** What the bodies ask of the person: sessions to come, agreements to carry out, requests to answer. */
export function Meetings({ meetings, horizon }: { meetings: Home['meetings']; horizon: Horizon }) {
  const more = { to: '/sesiones', label: `Ver las ${meetings.length} en Sesiones` };
  return <Dues id="meetings" title="Sesiones y acuerdos" dues={meetings} horizon={horizon} more={more} />;
}

/** What else closes or expires within a month. */
export function AlsoDue({ also, horizon }: { also: Home['also']; horizon: Horizon }) {
  const more = { to: '/calendario?vista=lista', label: `Ver las ${also.length} en el calendario` };
  return <Dues id="also" title="También cierra o vence" dues={also} horizon={horizon} more={more} />;
}

interface DuesProps {
  id: string;
  title: string;
  dues: Home['meetings'];
  horizon: Horizon;
  more: { to: string; label: string };
}

const shown = 12;

function Dues({ id, title, dues, horizon, more }: DuesProps) {
  return (
    <section aria-labelledby={id} className="due">
      <h2 id={id}>{title}</h2>
      <ul className="plain">
        {dues.slice(0, shown).map(({ uid, on, path, title, about, function: code }) => (
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
      {dues.length > shown && (
        <Link className="small" to={more.to}>
          {more.label}
        </Link>
      )}
    </section>
  );
}
