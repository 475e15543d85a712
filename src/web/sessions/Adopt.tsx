import { Form } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import type { SeenPoint } from './Point.tsx';
import type { SessionData } from './session.data.ts';

/** Writes down what was agreed: its text, who carries it out and until when. */
export function Adopt({ seen, point }: { seen: SessionData; point: SeenPoint }) {
  const { item, tally } = point;
  const isRejected = tally?.result === 'rejected';
  return (
    <details>
      <summary className="button filled">Registrar el acuerdo…</summary>
      <Form method="post" className="panel stack adopt">
        <input type="hidden" name="intent" value="adopt" />
        <input type="hidden" name="item" value={item.id} />
        <div className="field">
          <label htmlFor={`text-${item.id}`}>Texto del acuerdo</label>
          <textarea
            className="input"
            id={`text-${item.id}`}
            name="text"
            rows={4}
            required
            defaultValue={`${item.title}.`}
          />
        </div>
        {/* Begins anew with each result: the first vote alone would leave «Rechazado» marked. */}
        <fieldset className="field" key={tally?.result}>
          <legend>Resultado</legend>
          <label className="check">
            <input type="radio" name="result" value="approved" defaultChecked={!isRejected} /> Aprobado
          </label>
          <label className="check">
            <input type="radio" name="result" value="rejected" defaultChecked={isRejected} /> Rechazado
          </label>
        </fieldset>
        {tally?.mayCast && (
          <div className="field">
            <label htmlFor={`casting-${item.id}`}>Voto dirimente de quien preside</label>
            <select className="input" id={`casting-${item.id}`} name="casting" defaultValue="">
              <option value="">Sin dirimir</option>
              <option value="favour">A favor</option>
              <option value="against">En contra</option>
            </select>
            <p className="help">
              Sólo si el empate se mantuvo en una nueva sesión dentro de tercero día (Ley 18.695 art. 86, sin
              verificar).
            </p>
          </div>
        )}
        <div className="field">
          <label htmlFor={`responsible-${item.id}`}>Lo ejecuta quien ejerce como</label>
          <select className="input" id={`responsible-${item.id}`} name="responsible" defaultValue="">
            <option value="">Nadie: no requiere ejecución</option>
            {seen.posts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`due-${item.id}`}>Plazo para ejecutarlo</label>
          <input className="input" id={`due-${item.id}`} name="dueOn" type="date" />
        </div>
        {item.subjectAction && (
          <p className="small">Al aprobarlo, el acuerdo también se aplica en la ficha de que trata, con su firma.</p>
        )}
        <Submit>Registrar el acuerdo</Submit>
      </Form>
    </details>
  );
}
