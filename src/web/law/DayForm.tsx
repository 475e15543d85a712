import type { ReactNode } from 'react';
import { Form } from 'react-router';

/** Asks for a day, and whatever else stands inside; the address holds the answer. */
export function DayForm({ day, wrong, children }: { day: string; wrong?: string; children?: ReactNode }) {
  return (
    <Form method="get" className="law-ask">
      {children}
      <div className="field">
        <label htmlFor="dia">Qué regía el día</label>
        <input
          className="input"
          id="dia"
          name="dia"
          type="date"
          defaultValue={day}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'dia-error' : undefined}
        />
        {wrong && (
          <span className="error" id="dia-error">
            {wrong}
          </span>
        )}
      </div>
      <button type="submit" className="button filled">
        Ver
      </button>
    </Form>
  );
}
