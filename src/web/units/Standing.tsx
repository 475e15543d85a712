import { Form } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import type { daysData } from './days.data.ts';

type Page = Awaited<ReturnType<typeof daysData>>;

/** Whether a person confirmed the year, what changed since, and the button to do it. */
export function Standing({ page: { year, standing, mayConfirm }, problem }: { page: Page; problem?: string }) {
  const { isConfirmed, said, note, added, removed } = standing;
  return (
    <section className={`notice ${isConfirmed ? 'ok' : 'attention'}`} aria-label={`Confirmación de ${year}`}>
      <strong>
        {isConfirmed ? `✓ Confirmado por ${said}` : said ? 'Cambió desde que se confirmó' : `${year}: sin confirmar`}
      </strong>
      {!isConfirmed && said && <span>Lo confirmó {said}.</span>}
      {note && <span>{note}</span>}
      {(added.length > 0 || removed.length > 0) && (
        <ul className="units-notes">
          {added.map((line) => (
            <li key={line}>Se agregó {line}</li>
          ))}
          {removed.map((line) => (
            <li key={line}>Se quitó {line}</li>
          ))}
        </ul>
      )}
      {!isConfirmed && !mayConfirm && <span>Lo confirma quien lleva el calendario de la institución.</span>}
      {!isConfirmed && mayConfirm && <Confirm year={year} />}
      {problem && (
        <span role="alert" className="units-late">
          {problem}
        </span>
      )}
    </section>
  );
}

function Confirm({ year }: { year: number }) {
  return (
    <Form method="post" className="units-confirm">
      <input type="hidden" name="year" value={year} />
      <div className="field">
        <label htmlFor="note">Con qué los comparó (opcional)</label>
        <input className="input" id="note" name="note" maxLength={400} />
      </div>
      <Submit>Confirmar los feriados de {year}</Submit>
    </Form>
  );
}
