import { Form } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Appointing } from './Appointing.tsx';
import type { SessionData } from './session.data.ts';

/** Adds a point to the agenda, about anything or about a record that waits for an agreement. */
export function NewPoint({ seen }: { seen: SessionData }) {
  const next = Math.max(0, ...seen.items.map(({ item }) => item.position)) + 1;
  return (
    <details className="screen" key={next}>
      <summary className="button">Agregar un punto…</summary>
      <Form method="post" className="panel stack">
        <input type="hidden" name="intent" value="point" />
        <input type="hidden" name="position" value={next} />
        <div className="field">
          <label htmlFor="new-title">Punto {next}</label>
          <input className="input" id="new-title" name="title" required />
        </div>
        <div className="field">
          <label htmlFor="new-matter">Cómo se decide</label>
          <select className="input" id="new-matter" name="matter" defaultValue="general">
            {seen.matters.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {seen.awaiting.length > 0 && (
          <div className="field">
            <label htmlFor="new-subject">Lo que decide</label>
            <select className="input" id="new-subject" name="subject" defaultValue="">
              <option value="">Nada que esté en el sistema</option>
              {seen.awaiting.map(({ path, id, action, name, label }) => (
                <option key={`${path}${id}${action}`} value={`${path} ${id} ${action}`}>
                  {name} — {label}
                </option>
              ))}
            </select>
            <p className="help">Al aprobarse el acuerdo, la ficha avanza con él.</p>
          </div>
        )}
        {seen.hasMatterTerm && (
          <div className="field">
            <label htmlFor="new-accounted">Se dio cuenta del requerimiento el</label>
            <input className="input" id="new-accounted" name="accountedOn" type="date" />
            <p className="help">
              Si se pide un pronunciamiento, desde ese día corre el plazo del concejo (Ley 18.695 art. 82 c). Vencido,
              el silencio sólo se propone para certificarlo.
            </p>
          </div>
        )}
        <Appointing seen={seen} />
        <Submit className="button">Agregar</Submit>
      </Form>
    </details>
  );
}
