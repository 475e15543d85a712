import { Link } from 'react-router';
import type { Criterion, OrderedIdea } from '../../modules/municipality/ideas/index.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

interface Props {
  ideas: readonly (OrderedIdea & { stateLabel: string; received: string })[];
  criteria: readonly Criterion[];
  mayWrite: boolean;
  typed: ReadonlyMap<string, string>;
}

const figure = (value: number): string => value.toLocaleString('es-CL', { maximumFractionDigits: 1 });

/** One line per idea: its points by criterion, its place by points and the one decided, with its reason. */
export function OrderTable({ ideas, criteria, mayWrite, typed }: Props) {
  return (
    <TableFrame label="Ideas por orden propuesto">
      <table className="table order">
        <thead>
          <tr>
            <th scope="col">Propuesto</th>
            <th scope="col">Idea</th>
            <th scope="col" className="number">
              Puntaje
            </th>
            <th scope="col">Prioridad decidida</th>
            <th scope="col">Por qué, si se aparta</th>
          </tr>
        </thead>
        <tbody>
          {ideas.map((each, place) => (
            <tr key={each.id}>
              <td className="number">{each.isComplete ? place + 1 : '—'}</td>
              <td>
                <Link to={`/fichas/ideas/${each.id}`}>{each.name}</Link>
                <div className="small secondary">
                  {each.stateLabel} · {each.received}
                  {mayWrite && criteria.length > 0 && (
                    <>
                      {' '}
                      · <Link to={`/ideas/prioridad?puntuar=${each.id}`}>Puntuar</Link>
                    </>
                  )}
                </div>
                <PointsLine criteria={criteria} points={each.points} />
              </td>
              <td className="number">
                {each.score === null ? <span className="secondary">sin puntaje</span> : figure(each.score)}
                {each.score !== null && !each.isComplete && <div className="small secondary">incompleto</div>}
              </td>
              <td>
                {mayWrite ? (
                  <>
                    <input type="hidden" name="id" value={each.id} />
                    <input
                      type="hidden"
                      name={`version-${each.id}`}
                      value={typed.get(`version-${each.id}`) ?? each.version}
                    />
                    <input
                      className="input short"
                      name={`priority-${each.id}`}
                      inputMode="numeric"
                      maxLength={4}
                      aria-label={`Prioridad de ${each.name}`}
                      placeholder="N.º"
                      defaultValue={typed.get(`priority-${each.id}`) ?? each.priority ?? ''}
                    />
                  </>
                ) : (
                  each.priority
                )}
              </td>
              <td>
                {mayWrite ? (
                  <input
                    className="input"
                    name={`reason-${each.id}`}
                    maxLength={400}
                    aria-label={`Por qué ${each.name}`}
                    placeholder="Por qué, si se aparta"
                    defaultValue={typed.get(`reason-${each.id}`) ?? each.priorityReason ?? ''}
                  />
                ) : (
                  each.priorityReason
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function PointsLine({ criteria, points }: { criteria: readonly Criterion[]; points: OrderedIdea['points'] }) {
  return (
    <div className="small">
      {criteria.map(({ id, name }, place) => {
        const given = points.find(({ criterion }) => criterion === id);
        return (
          <span key={id} title={given?.reason} className={given ? undefined : 'secondary'}>
            {place > 0 && ' · '}
            {name} {given ? <strong>{figure(given.points)}</strong> : 'falta'}
          </span>
        );
      })}
    </div>
  );
}
