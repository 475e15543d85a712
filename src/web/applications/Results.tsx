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

const afterSubmission = ['preparing', 'toSign', 'signed', 'withdrawn', 'notFunded'];

/** What the reviewer resolved and what it means, with a form for what comes next. */
export function Results({ data, now, refused }: Shown) {
  const { application, mayWrite, meanings, records } = data;
  const maySay = mayWrite && !afterSubmission.includes(application.state ?? '');
  if (now.results.length === 0 && !maySay) return null;
  const amount = fieldOf(records.technicalResult, 'amount');
  const rate = fieldOf(records.technicalResult, 'rate');
  return (
    <section id="resultados" className="stack" style={{ gap: 8 }} aria-labelledby="results">
      <h2 id="results">Resultados de la revisión</h2>
      <ol className="plain results">
        {now.results.map((each) => (
          <li key={each.id}>
            <span>
              <strong>{rate && kindOf(rate).show(each.rate, rate)}</strong>{' '}
              <span className="secondary">{showDate(each.resultOn)}</span>
            </span>
            <span className="small">
              {meanings[each.rate].means} <span className="secondary">Permite: {meanings[each.rate].allows}</span>
            </span>
            <span className="small secondary">
              {[
                each.reference && `Documento: ${each.reference}`,
                each.amount !== null && amount && `monto recomendado ${kindOf(amount).show(each.amount, amount)}`,
                each.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {each.evidence && (
              <a className="small" href={`/api/technical-results/${each.id}/files/evidence`}>
                {each.evidence.name}
              </a>
            )}
          </li>
        ))}
      </ol>
      {/* A new result gives a new form: the one before closes. */}
      {maySay && <Register key={now.results.length} data={data} refused={refused} />}
    </section>
  );
}

const asked = ['rate', 'resultOn', 'reference', 'amount', 'evidence', 'note'];

function Register({ data: { records, meanings }, refused }: { data: ApplicationData; refused?: ThingProblem }) {
  const problem = refused?.at === 'result' ? refused.problem : undefined;
  const given = fieldOf(records.observation, 'givenDays');
  return (
    <details open={problem !== undefined || undefined}>
      <summary className="button">Registrar resultado…</summary>
      <Form method="post" encType="multipart/form-data" className="panel" noValidate style={{ marginTop: 8 }}>
        {problem && (
          <ProblemSummary
            record={problem.errors.givenDays ? records.observation : records.technicalResult}
            problem={problem}
            prefix="resultado-"
          />
        )}
        <div className="grid">
          {asked.map((key) => {
            const field = fieldOf(records.technicalResult, key);
            return (
              field && (
                <Field
                  key={key}
                  id={`resultado-${key}`}
                  name={key}
                  field={field}
                  value={problem?.typed[key]}
                  error={problem?.errors[key]}
                />
              )
            );
          })}
        </div>
        <div className="field">
          <label htmlFor="resultado-observations">Observaciones, una por línea</label>
          <textarea
            className="input"
            id="resultado-observations"
            name="observations"
            aria-describedby="resultado-ayuda"
            defaultValue={String(problem?.typed.observations ?? '')}
          />
          <span className="help" id="resultado-ayuda">
            Sólo si es FI u OT: cada línea se responde por separado y el plazo se cuenta desde la fecha del resultado.
          </span>
        </div>
        {given && (
          <div style={{ maxWidth: 280 }}>
            <Field
              id="resultado-givenDays"
              name="givenDays"
              field={{ ...given, help: 'En blanco, los de la norma de la fuente.' }}
              value={problem?.typed.givenDays}
              error={problem?.errors.givenDays}
            />
          </div>
        )}
        <details className="small">
          <summary>Qué significa cada resultado</summary>
          <dl className="meanings">
            {Object.entries(meanings).map(([key, { means, next }]) => (
              <div key={key}>
                <dt>{key.length === 2 ? key : means.split(':')[0]}</dt>
                <dd>
                  {means} {next}
                </dd>
              </div>
            ))}
          </dl>
        </details>
        <div>
          <Submit className="button" name="intent" value="result">
            Registrar resultado
          </Submit>
        </div>
      </Form>
    </details>
  );
}
