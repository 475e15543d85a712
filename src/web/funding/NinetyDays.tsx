import { Link } from 'react-router';
import type { RadarCall } from '../../modules/municipality/funding/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { barOf, monthsOf } from './ninety.ts';

/** The windows of the calls on one line of ninety days; the lists beside it say the same in words. */
export function NinetyDays({ calls, today, until }: { calls: readonly RadarCall[]; today: string; until: string }) {
  if (calls.length === 0) return null;
  const months = monthsOf(today, until);
  return (
    <section aria-labelledby="noventa" className="stack" style={{ gap: 8 }}>
      <h2 id="noventa">Los próximos 90 días</h2>
      <div className="ninety">
        <div className="axis" aria-hidden="true">
          <span style={{ left: 0 }}>hoy</span>
          {months.map(({ left, label }) => (
            <span key={label} style={{ left: `${left}%` }}>
              {label}
            </span>
          ))}
        </div>
        <ul className="plain">
          {calls.map(({ id, name, opensOn, closesOn }) => {
            const { left, width, isCut } = barOf(opensOn, closesOn, today, until);
            return (
              <li key={id}>
                <span className="name small">
                  <Link to={`/fichas/funding-calls/${id}`}>{name}</Link>
                </span>
                <span className="line-of-days">
                  {months.map((month) => (
                    <span key={month.label} className="tick" style={{ left: `${month.left}%` }} />
                  ))}
                  <span className={isCut ? 'stretch open' : 'stretch'} style={{ left: `${left}%`, width: `${width}%` }}>
                    <span className="unseen">
                      del {showDate(opensOn)} al {showDate(closesOn)}
                    </span>
                  </span>
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
