import { Form } from 'react-router';
import type { ChecklistLine } from '../../modules/municipality/applications/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { fieldOf } from '../../records/record.ts';
import { Field } from '../fields/Field.tsx';
import { ProblemSummary } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ApplicationData, Candidate } from './application.data.ts';
import { Hidden } from './Hidden.tsx';

/** Takes one of the papers that are there already. */
export function Choose({
  line,
  candidates,
  refused,
}: {
  line: ChecklistLine;
  candidates: Candidate[];
  refused?: ThingProblem;
}) {
  const problem = refused?.at === `attach:${line.id}` ? refused.problem : undefined;
  if (candidates.length === 0 && !line.paper) return null;
  const id = `elegir-${line.id}`;
  return (
    <Form method="post" className="line">
      <Hidden values={{ row: line.id, version: line.version }} />
      <label className="small" htmlFor={id}>
        Uno que ya está
      </label>
      <select className="input" id={id} name="paper" defaultValue="" style={{ width: 'auto', maxWidth: '100%' }}>
        <option value="">{line.paper ? 'Ninguno: quitar el que tiene' : 'Elija…'}</option>
        {candidates.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
            {each.issuedOn ? `, ${showDate(each.issuedOn)}` : ''}
            {each.expiresOn ? `, vence ${showDate(each.expiresOn)}` : ''}
          </option>
        ))}
      </select>
      <Submit className="button small" name="intent" value="attach">
        Usar
      </Submit>
      {problem && <p className="notice late">{problem.message}</p>}
    </Form>
  );
}

const asked = ['name', 'number', 'issuer', 'issuedOn', 'statedExpiry', 'file', 'place'];

/** Brings a new paper for a line. */
export function Bring({
  line,
  records,
  refused,
  initiative,
}: {
  line: ChecklistLine;
  records: ApplicationData['records'];
  refused?: ThingProblem;
  initiative: string;
}) {
  const problem = refused?.at === `bring:${line.id}` ? refused.problem : undefined;
  const prefix = `nuevo-${line.id}-`;
  const begun: Readonly<Record<string, unknown>> = { name: `${line.kind}, ${initiative}`, issuer: line.issuer };
  return (
    <Form method="post" encType="multipart/form-data" className="stack" noValidate style={{ gap: 10 }}>
      <h3>{line.paper ? 'Otro documento' : 'Un documento nuevo'}</h3>
      <Hidden values={{ row: line.id, version: line.version }} />
      {problem && <ProblemSummary record={records.paper} problem={problem} prefix={prefix} />}
      <div className="grid">
        {asked.map((key) => {
          const field = fieldOf(records.paper, key);
          return (
            field && (
              <Field
                key={key}
                id={`${prefix}${key}`}
                name={key}
                field={field}
                value={problem ? problem.typed[key] : begun[key]}
                error={problem?.errors[key]}
                isTitle={key === 'name'}
              />
            )
          );
        })}
      </div>
      <div className="line">
        <label className="check">
          <input type="checkbox" name="forAll" /> Sirve a cualquier iniciativa
        </label>
        {line.paper && (
          <label className="check">
            <input type="checkbox" name="renews" defaultChecked /> Reemplaza al que tiene, también en las demás
            postulaciones
          </label>
        )}
        <Submit className="button" name="intent" value="bring">
          Agregar documento
        </Submit>
      </div>
    </Form>
  );
}

/** Says whether a line applies, from whom, and why. */
export function Decide({ line, refused }: { line: ChecklistLine; refused?: ThingProblem }) {
  const problem = refused?.at === `line:${line.id}` ? refused.problem : undefined;
  const [applies, who, note] = [`aplica-${line.id}`, `quien-${line.id}`, `nota-${line.id}`];
  return (
    <Form method="post" className="stack" style={{ gap: 10 }}>
      <h3>Si corresponde, y quién lo consigue</h3>
      <Hidden values={{ row: line.id, version: line.version }} />
      <div className="grid">
        <div className="field">
          <label htmlFor={applies}>Corresponde</label>
          <select
            className="input"
            id={applies}
            name="applies"
            defaultValue={String(problem?.typed.applies ?? line.applies ?? 'yes')}
          >
            <option value="yes">Sí</option>
            <option value="ask">Por decidir</option>
            <option value="no">No</option>
          </select>
        </div>
        <Field
          id={who}
          name="responsible"
          field={{ kind: 'reference', label: 'Quién lo consigue', target: 'person' }}
          value={problem ? problem.typed.responsible : line.responsible}
          error={problem?.errors.responsible}
        />
        <Field
          id={note}
          name="note"
          field={{ kind: 'text', label: 'Nota' }}
          value={problem ? problem.typed.note : line.note}
          error={problem?.errors.note}
        />
      </div>
      <div className="line">
        <Submit className="button" name="intent" value="line">
          Guardar
        </Submit>
      </div>
      {problem && <p className="notice late">{problem.message}</p>}
    </Form>
  );
}
