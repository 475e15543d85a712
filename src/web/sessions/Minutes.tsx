import type { SessionData } from './session.data.ts';
import { Words } from './Words.tsx';

/** The minutes: written by the house from the session, mended by people, fixed once approved. */
export function Minutes({ seen }: { seen: SessionData }) {
  const { row, keeps } = seen;
  if (!row.minutes) return null;
  return (
    <section aria-labelledby="minutes" className="stack">
      <h2 id="minutes">{row.state === 'approved' ? 'Acta aprobada' : 'Acta en borrador'}</h2>
      {keeps && row.state === 'drafted' ? (
        <Words
          name="minutes"
          label="Texto del acta"
          field="minutes"
          deed={{ intent: 'minutes' }}
          stored={{ text: row.minutes, version: row.version }}
          rows={24}
        />
      ) : (
        <p className="narrative">{row.minutes}</p>
      )}
    </section>
  );
}
