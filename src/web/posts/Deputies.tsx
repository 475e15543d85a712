import type { Deputy } from '../../modules/absences.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { untilWords } from './words.ts';

/** Who acts in a post, one line each: the name, the capacity, the functions when they are not all, until when. */
export function Deputies({ deputies, withBasis = false }: { deputies: readonly Deputy[]; withBasis?: boolean }) {
  if (deputies.length === 0) return <span className="secondary">el cargo no existía, o no tiene funciones</span>;
  return (
    <span className="posts-deputies">
      {deputies.map(({ person, name, mark, functions, isAll, until, basis, missing }) => (
        <span key={`${name} ${mark} ${functions.join()}`}>
          {name === undefined ? (
            <span className={missing?.includes('vacante') ? 'posts-vacant' : 'posts-nobody'}>
              {missing?.includes('vacante') ? 'Vacante' : 'Nadie puede actuar'}
            </span>
          ) : (
            <span>
              <DayLink to={`/personas/${person}`}>{name}</DayLink>
              {mark}
            </span>
          )}
          {!isAll && <span className="secondary small"> en {functions.join(', ')}</span>}
          {mark && until && <span className="secondary small"> hasta el {untilWords(until)}</span>}
          {withBasis && (basis ?? missing) && <span className="secondary small"> · {basis ?? missing}</span>}
        </span>
      ))}
    </span>
  );
}
