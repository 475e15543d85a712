import { Link } from 'react-router';
import type { ValuePageData } from './value.page.tsx';

/** Who read the source, when and where; the newest first. */
export function Confirmations({ confirmations }: { confirmations: ValuePageData['confirmations'] }) {
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h2>Quién lo confirmó</h2>
      <ul className="plain law-values">
        {confirmations.map(({ id, by, on, says, norm, sourceRead, readOn, note }) => (
          <li key={id}>
            <span>
              <Link to={`/fichas/value-confirmations/${id}`}>{by || 'Una persona de la institución'}</Link>
              {on && `, el ${on}`}
            </span>
            <span className="law-says">
              <span>
                Leyó «{says}» por {norm} en {sourceRead}, el {readOn}.
              </span>
              {note && <span className="secondary small">{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
