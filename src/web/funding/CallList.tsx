import { Link } from 'react-router';
import type { RadarCall } from '../../modules/municipality/funding/index.ts';
import { sayPesos } from '../../law/units/words.ts';
import { showDate } from '../../records/fields/date.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';

interface CallListProps {
  id: string;
  title: string;
  empty: string;
  calls: readonly RadarCall[];
  horizon: Horizon;
  /** The day whose nearness is told. */
  counts: 'closesOn' | 'opensOn' | 'none';
}

/** Calls with their days, their money and how many initiatives could go to them. */
export function CallList({ id, title, empty, calls, horizon, counts }: CallListProps) {
  return (
    <section aria-labelledby={id} className="stack" style={{ gap: 8 }}>
      <h2 id={id}>
        {title} {calls.length > 0 && <span className="secondary small">{calls.length}</span>}
      </h2>
      {calls.length === 0 && <p className="secondary">{empty}</p>}
      <ul className="plain radar-calls">
        {calls.map((call) => (
          <li key={call.id}>
            <span>
              <Link to={`/fichas/funding-calls/${call.id}`}>{call.name}</Link>
              <span className="secondary small source">
                <Link to={`/fichas/funding-sources/${call.source}`}>{call.sourceName}</Link>
                {call.budget !== null && ` · ${sayPesos(call.budget)} en total`}
              </span>
            </span>
            <span className="days">
              {counts !== 'none' && <Near on={call[counts]} isAwaited={true} horizon={horizon} />}
              <span className="small">
                {counts === 'opensOn' && `abre el ${showDate(call.opensOn)}, `}
                {counts === 'none' ? 'cerró' : 'cierra'} el {showDate(call.closesOn)}
              </span>
            </span>
            <span className="small">
              {counts !== 'none' && <Fits call={call} />}
              <Applications call={call} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fits({ call: { fits, source } }: { call: RadarCall }) {
  if (fits === 0) return <span className="secondary">Ninguna iniciativa calza</span>;
  const words = fits === 1 ? 'Calza una iniciativa' : `Calzan ${fits.toLocaleString('es-CL')} iniciativas`;
  return <Link to={`/fichas/funding-sources/${source}#iniciativas-posibles`}>{words}</Link>;
}

/** How many of ours go to the call: one that closes with papers still at home is seen here. */
function Applications({ call: { id, applications, submitted } }: { call: RadarCall }) {
  if (applications === 0) return null;
  return (
    <Link className="block" to={`/fichas/applications?filter[call]=${id}`}>
      {applications === 1 ? 'Una postulación' : `${applications} postulaciones`}, {sent(applications, submitted)}
    </Link>
  );
}

const sent = (applications: number, submitted: number): string => {
  if (submitted === 0) return 'sin ingresar';
  if (applications === 1) return 'ingresada';
  return applications === submitted ? 'todas ingresadas' : `${submitted} ya ingresadas`;
};
