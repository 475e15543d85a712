import { Link } from 'react-router';
import type { LawGroup } from './law.data.ts';
import { Mark } from './Mark.tsx';
import type { Said, Standing } from './standing.ts';

/** The values of one law on a day, each with its norm and whether it was read in its source. */
export function Values({ group: { law, link, values }, day }: { group: LawGroup; day: string }) {
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={law}>
      <div className="line spread">
        <h2>{law}</h2>
        {link && (
          <a className="small" href={link} rel="noreferrer">
            Leer la norma en LeyChile
          </a>
        )}
      </div>
      <ul className="plain law-values">
        {values.map((value) => (
          <Value key={value.id} value={value} day={day} />
        ))}
      </ul>
    </section>
  );
}

function Value({ value: { id, meaning, says, missing }, day }: { value: Standing; day: string }) {
  return (
    <li>
      <Link to={`/valores-legales/${id}?dia=${day}`}>{meaning}</Link>
      <div className="law-says">
        {missing && <span className="secondary">{missing}</span>}
        {says.map((each) => (
          <OneSaid key={each.norm + each.said} said={each} />
        ))}
        {says.length > 1 && <span className="law-mark attention">Más de una norma: se muestran todas</span>}
      </div>
    </li>
  );
}

function OneSaid({ said: { said, norm, scope, isVerified, doubt } }: { said: Said }) {
  return (
    <span>
      <strong>{said}</strong> <span className="secondary small">{norm}</span>
      {scope && <span className="secondary small"> · sólo {scope}</span>} <Mark isVerified={isVerified} doubt={doubt} />
    </span>
  );
}
