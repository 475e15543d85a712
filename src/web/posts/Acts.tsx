import { Link } from 'react-router';
import type { Act } from '../../modules/common/posts/index.ts';
import { showInstant } from '../../records/fields/instant.ts';

/** What was signed, the newest first, each with the way to its thing and to its history. */
export function Acts({ acts, hasMore = false }: { acts: readonly Act[]; hasMore?: boolean }) {
  return (
    <>
      <ul className="plain posts-acts">
        {acts.map(({ record, id, version, path, name, action, does, label, at, signed }) => (
          <li key={`${record} ${id} ${version}`}>
            <span>
              <strong>{action}</strong> · {does === 'delete' ? name : <Link to={`/fichas/${path}`}>{name}</Link>}{' '}
              <span className="secondary">{label}</span>
            </span>
            <time className="secondary nowrap" dateTime={at}>
              {showInstant(at)}
            </time>
            <span className="small secondary">
              {signed}
              {does !== 'delete' && (
                <>
                  {' · '}
                  <Link to={`/fichas/${path}/historia`}>
                    ver qué cambió<span className="unseen"> en {name}</span>
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && <p className="secondary small">Hay más: los primeros {acts.length} están aquí.</p>}
    </>
  );
}
