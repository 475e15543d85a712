import { Form } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { fieldOf, kindOf } from '../../records/record.ts';
import { Field } from '../fields/Field.tsx';
import { ProblemSummary } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ApplicationData, Now } from './application.data.ts';

interface Shown {
  data: ApplicationData;
  now: Now;
  refused?: ThingProblem;
}

const asked = ['heldOn', 'office', 'channel', 'answer', 'nextAction', 'nextOn'];

/** Who was asked how the application goes, what they said, and what comes next. */
export function FollowUps({ data: { records, mayWrite }, now, refused }: Shown) {
  const problem = refused?.at === 'contact' ? refused.problem : undefined;
  const channel = fieldOf(records.followUp, 'channel');
  return (
    <section id="seguimiento" className="stack" style={{ gap: 8 }} aria-labelledby="contacts">
      <h2 id="contacts">Seguimiento</h2>
      {now.contacts.length === 0 && (
        <p className="secondary">
          Anote cada contacto con quien revisa. La próxima acción queda como tarea en su fecha.
        </p>
      )}
      <ol className="plain results">
        {now.contacts.map(({ id, heldOn, office, channel: by, answer, nextAction, nextOn }) => (
          <li key={id}>
            <span>
              <strong>{office}</strong>{' '}
              <span className="secondary">
                {showDate(heldOn)}
                {by && channel && ` · ${kindOf(channel).show(by, channel).toLowerCase()}`}
              </span>
            </span>
            {answer && <span className="small">{answer}</span>}
            {nextAction && (
              <span className="small">
                <span className="secondary">Sigue: </span>
                {nextAction}
                {nextOn && <span className="secondary">, el {showDate(nextOn)}</span>}
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <details key={now.contacts.length} open={problem !== undefined || undefined}>
          <summary className="button">Registrar gestión…</summary>
          <Form method="post" className="panel" noValidate style={{ marginTop: 8 }}>
            {problem && <ProblemSummary record={records.followUp} problem={problem} prefix="gestion-" />}
            <div className="grid">
              {asked.map((key) => {
                const field = fieldOf(records.followUp, key);
                return (
                  field && (
                    <Field
                      key={key}
                      id={`gestion-${key}`}
                      name={key}
                      field={field}
                      value={problem ? problem.typed[key] : key === 'heldOn' ? now.today : undefined}
                      error={problem?.errors[key]}
                    />
                  )
                );
              })}
            </div>
            <div>
              <Submit className="button" name="intent" value="contact">
                Registrar gestión
              </Submit>
            </div>
          </Form>
        </details>
      )}
    </section>
  );
}
