import { Form } from 'react-router';
import type { ShownReport } from './shown.ts';

type Step = ShownReport['actions'][number];

/** Where the report stands on its way to the concejo. */
export function ReportPath({ report }: { report: ShownReport }) {
  const now = report.states.findIndex(({ key }) => key === report.state);
  return (
    <ol className="path plain" aria-label="Estado del informe">
      {report.states.map(({ key, label }, index) => (
        <li
          key={key}
          className={index === now ? 'now' : index === now + 1 ? 'next' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <span>
            {index < now && <span aria-hidden="true">✓</span>}
            {label}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The actions that the person may do now; one that asks for data opens its small form. */
export function Steps({ report, error }: { report: ShownReport; error?: string }) {
  if (report.actions.length === 0 && !error) return null;
  const main = report.actions.find((step) => step.asks.length === 0);
  return (
    <div className="stack screen">
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
      <div className="actions">
        {report.actions.map((step) =>
          step.asks.length > 0 ? (
            <details key={step.name}>
              <summary className="button">{step.label}…</summary>
              <StepForm report={report} step={step} isMain={false} />
            </details>
          ) : (
            <StepForm key={step.name} report={report} step={step} isMain={step === main} />
          ),
        )}
      </div>
    </div>
  );
}

const types: Readonly<Record<string, string>> = { date: 'date', number: 'number' };

function StepForm({ report, step, isMain }: { report: ShownReport; step: Step; isMain: boolean }) {
  return (
    <Form method="post" className={step.asks.length > 0 ? 'step-form' : undefined}>
      <input type="hidden" name="intent" value={step.name} />
      <input type="hidden" name="version" value={report.version} />
      {step.asks.map(({ key, label, kind }) => (
        <div className="field" key={key}>
          <label htmlFor={`${step.name}-${key}`}>{label}</label>
          {kind === 'longText' ? (
            <textarea className="input" id={`${step.name}-${key}`} name={key} required rows={3} />
          ) : (
            <input className="input" id={`${step.name}-${key}`} name={key} type={types[kind] ?? 'text'} required />
          )}
        </div>
      ))}
      <button type="submit" className={isMain ? 'button filled' : 'button'}>
        {step.label}
      </button>
    </Form>
  );
}
