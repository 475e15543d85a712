import { Form, Link } from 'react-router';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import type { ReadingData } from './reading.data.ts';
import type { Refusal } from './sealedForm.ts';

interface DifferenceProps {
  difference: ReadingData['pending'][number];
  mayResolve: boolean;
  refused?: Refusal;
}

/** One person in whom both lists do not agree: the two sides, what may be decided and why. */
export function Difference({ difference, mayResolve, refused }: DifferenceProps) {
  const { id, kindLabel, what, here, there, member, choices } = difference;
  const name = here?.name ?? there?.name ?? 'Una persona';
  return (
    <article className="members-difference" aria-label={`${kindLabel}: ${name}`}>
      <h3>
        {mayResolve ? name : (member?.name ?? kindLabel)}{' '}
        <span className="secondary small">
          {kindLabel}
          {what && `: ${what}`}
        </span>
      </h3>
      {mayResolve && (
        <div className="members-sides">
          <div>
            <strong>Aquí</strong>
            <Side side={here} />
            {member && <Link to={`/fichas/members/${member.id}?para=reconcile`}>Ver la ficha</Link>}
          </div>
          <div>
            <strong>Servicio Electoral</strong>
            <Side side={there} />
          </div>
        </div>
      )}
      {mayResolve && (
        <Form method="post" className="members-decide">
          <input type="hidden" name="difference" value={id} />
          <div className="field">
            <label htmlFor={`resolution-${id}`}>Qué se decide</label>
            <select
              className="input"
              id={`resolution-${id}`}
              name="resolution"
              defaultValue={String(refused?.typed.resolution ?? '')}
            >
              <option value="">Elija</option>
              {choices.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`reason-${id}`}>Motivo</label>
            <input
              className="input"
              id={`reason-${id}`}
              name="reason"
              maxLength={400}
              defaultValue={String(refused?.typed.reason ?? '')}
              aria-invalid={refused !== undefined || undefined}
              aria-describedby={refused && `problem-${id}`}
            />
          </div>
          <Submit className="button">Resolver</Submit>
          {refused && <RefusalNotice refused={refused} id={`problem-${id}`} />}
        </Form>
      )}
    </article>
  );
}

function Side({ side }: { side: ReadingData['pending'][number]['here'] }) {
  if (!side) return <p>No figura.</p>;
  return (
    <p>
      {side.name}
      <br />
      {side.run}
      {side.state && ` · ${side.state}`}
      <br />
      {side.since ? `Desde el ${side.since}` : 'Sin fecha de afiliación'}
    </p>
  );
}
