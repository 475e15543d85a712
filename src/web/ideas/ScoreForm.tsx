import { Form, Link } from 'react-router';
import type { Criterion, OrderedIdea } from '../../modules/municipality/ideas/index.ts';

interface Props {
  idea: OrderedIdea;
  criteria: readonly Criterion[];
  typed: ReadonlyMap<string, string>;
}

const whole = [0, 1, 2, 3, 4, 5];

/** Points to choose from; those that came from elsewhere with decimals stay among them. */
const pointsWith = (given: number | undefined): number[] =>
  [...new Set([...whole, given ?? 0])].toSorted((a, b) => a - b);

/** The points of one idea by each criterion, with the reason of each. */
export function ScoreForm({ idea, criteria, typed }: Props) {
  return (
    <Form method="post" action={`/ideas/prioridad?puntuar=${idea.id}`} className="panel stack scoring">
      <h2>Puntuar «{idea.name}»</h2>
      {criteria.map(({ id, name, guide, weight }) => {
        const given = idea.points.find(({ criterion }) => criterion === id);
        return (
          <fieldset key={id}>
            <legend>
              {name} <span className="secondary small">pesa {weight}</span>
            </legend>
            {guide && <p className="secondary small">{guide}</p>}
            <input type="hidden" name="criterion" value={id} />
            <div className="line">
              <label>
                Puntos{' '}
                <select
                  className="input"
                  name={`points-${id}`}
                  defaultValue={typed.get(`points-${id}`) ?? given?.points ?? ''}
                >
                  {!given && <option value="">Sin puntuar</option>}
                  {pointsWith(given?.points).map((each) => (
                    <option key={each} value={each}>
                      {each.toLocaleString('es-CL')}
                    </option>
                  ))}
                </select>
              </label>
              <label className="grow">
                Por qué{' '}
                <input
                  className="input"
                  name={`reason-${id}`}
                  maxLength={400}
                  defaultValue={typed.get(`reason-${id}`) ?? given?.reason ?? ''}
                />
              </label>
            </div>
          </fieldset>
        );
      })}
      <p className="actions">
        <button className="button filled" type="submit" name="intent" value="score">
          Guardar puntaje
        </button>
        <Link className="button quiet" to="/ideas/prioridad">
          Dejarlo
        </Link>
      </p>
    </Form>
  );
}
