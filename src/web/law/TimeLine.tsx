import { Link } from 'react-router';
import type { ValuePageData } from './value.page.tsx';

/** The versions of a value from the oldest to the newest; the ones that govern on the day are filled. */
export function TimeLine({ versions }: { versions: ValuePageData['versions'] }) {
  if (versions.length === 0) return <p className="secondary">Nadie lo ha ingresado todavía.</p>;
  return (
    <ol className="plain law-line">
      {versions.map((version) => (
        <li key={version.when + version.norm + version.said} className={version.governs ? 'now' : undefined}>
          <p>
            <strong>{version.said}</strong>
            {version.governs && <span className="secondary small"> · rige ese día</span>}
          </p>
          <p className="small">
            {version.when}
            {version.scope && ` · sólo ${version.scope}`}
          </p>
          <p className="small">{version.norm}</p>
          <p className="secondary small">
            {version.confidence}. {version.source}
            {version.checked && ` Leído por ${version.checked}.`}
          </p>
          {version.own && (
            <Link className="small" to={`/fichas/own-values/${version.own}`}>
              Ver el acto y su documento
            </Link>
          )}
          {version.confirm && (
            <Link className="button small" to={version.confirm}>
              {version.isConfirmed ? 'Confirmar' : 'Lo leí en su fuente: confirmar'}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
