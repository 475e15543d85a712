import { Form } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { Near } from '../calendar/Near.tsx';
import { DeadlinePopover } from '../deadline/DeadlinePopover.tsx';
import { Field } from '../fields/Field.tsx';
import { ProblemSummary } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import { DayLink } from '../shell/DayLink.tsx';
import { State } from '../thing/State.tsx';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ApplicationData, Asked, Now } from './application.data.ts';
import { Hidden } from './Hidden.tsx';

interface Shown {
  now: Now;
  records: ApplicationData['records'];
  mayWrite: boolean;
  refused?: ThingProblem;
}

/** What the reviewer asks, until when, and what is answered; beside each open one, how others like it were cured. */
export function Observations({ now, ...shown }: Shown) {
  if (now.observations.length === 0) return null;
  return (
    <section id="observaciones" className="stack" style={{ gap: 8 }} aria-labelledby="observations">
      <h2 id="observations">Observaciones</h2>
      <ul className="plain observations">
        {now.observations.map((asked) => (
          <One key={asked.row.id} asked={asked} now={now} {...shown} />
        ))}
      </ul>
    </section>
  );
}

function One({ asked, now, records, mayWrite, refused }: Shown & { asked: Asked }) {
  const { row, state, count } = asked;
  const isOpen = row.state === 'pending';
  return (
    <li>
      <div className="stack" style={{ gap: 6 }}>
        <div className="line">
          <strong>{row.name}</strong>
          <State label={state} hasEnded={!isOpen} />
        </div>
        <div className="line small secondary">
          <span>
            {row.kind} · recibida el {showDate(row.receivedOn)}
            {row.paperKind && ` · ${row.paperKind.name}`}
            {row.reviewer && ` · ${row.reviewer}`}
          </span>
          {isOpen && row.dueOn && (
            <>
              <Near on={row.dueOn} isAwaited={true} horizon={now.horizon} />
              <span>hasta el {showDate(row.dueOn)}</span>
              {count && <DeadlinePopover count={count} />}
              {row.confidence !== 'confirmed' && <span className="near soon">sin verificar</span>}
            </>
          )}
          {isOpen && !row.dueOn && row.kind === 'FI' && (
            <span>No se conoce el plazo de esta fuente: edítela y escriba los días que dio el revisor.</span>
          )}
        </div>
        {row.text && <p className="quote">{row.text}</p>}
        {row.answer && (
          <p className="quote answer">
            <span className="small secondary">Respuesta{row.answeredOn && ` del ${showDate(row.answeredOn)}`}: </span>
            {row.answer}
          </p>
        )}
        {row.answerFile && (
          <a className="small" href={`/api/observations/${row.id}/files/answerFile`}>
            {row.answerFile.name}
          </a>
        )}
        {mayWrite && isOpen && <Answer asked={asked} records={records} refused={refused} />}
        {mayWrite && row.state === 'answered' && (
          <Form method="post">
            <Hidden values={{ row: row.id, version: row.version }} />
            <Submit className="button quiet small" name="intent" value="reopen">
              Volver a responder
            </Submit>
          </Form>
        )}
      </div>
      <Similar asked={asked} />
    </li>
  );
}

function Answer({ asked: { row }, records, refused }: Pick<Shown, 'records' | 'refused'> & { asked: Asked }) {
  const problem = refused?.at === `answer:${row.id}` ? refused.problem : undefined;
  return (
    <details open={problem !== undefined || undefined}>
      <summary className="button small">
        Responder<span className="unseen"> «{row.name}»</span>
      </summary>
      <Form method="post" encType="multipart/form-data" className="panel" noValidate style={{ marginTop: 8 }}>
        <Hidden values={{ row: row.id, version: problem?.version ?? row.version }} />
        {problem && <ProblemSummary record={records.observation} problem={problem} prefix={`respuesta-${row.id}-`} />}
        <Field
          id={`respuesta-${row.id}-answer`}
          name="answer"
          field={{ kind: 'longText', label: 'Respuesta', required: true }}
          value={problem ? problem.typed.answer : row.answer}
          error={problem?.errors.answer}
        />
        <div className="grid">
          <Field
            id={`respuesta-${row.id}-answerFile`}
            name="answerFile"
            field={{ kind: 'file', label: 'Documento de la respuesta' }}
            value={row.answerFile}
          />
          <Field
            id={`respuesta-${row.id}-paperKind`}
            name="paperKind"
            field={{
              kind: 'reference',
              label: 'Antecedente observado',
              target: 'paperKind',
              help: 'Para encontrar después cómo se subsanó.',
            }}
            value={problem ? problem.typed.paperKind : row.paperKind}
            error={problem?.errors.paperKind}
          />
        </div>
        <div>
          <Submit className="button" name="intent" value="answer">
            Guardar la respuesta
          </Submit>
        </div>
      </Form>
    </details>
  );
}

function Similar({ asked: { row, similar } }: { asked: Asked }) {
  if (row.state !== 'pending') return null;
  return (
    <aside aria-label={`Parecidas a «${row.name}»`} className="similar">
      <h3>Cómo se respondieron otras parecidas</h3>
      {similar.length === 0 && (
        <p className="small secondary">Ninguna todavía: lo que responda aquí servirá a la próxima.</p>
      )}
      <ul className="plain">
        {similar.map(({ id, name, answer, answeredOn, state, application, source }) => (
          <li key={id}>
            <span className="small">
              <strong>{name}</strong> {state === 'cured' ? <span className="standing good">✓ subsanada</span> : null}
            </span>
            <span className="small">{answer}</span>
            <span className="small secondary">
              <DayLink to={`/fichas/applications/${application.id}`}>{application.name}</DayLink> · {source}
              {answeredOn && ` · ${showDate(answeredOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
