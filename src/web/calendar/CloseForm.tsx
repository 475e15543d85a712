import { Form } from 'react-router';
import type { FormProblem } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';

interface CloseFormProps {
  task: { id: string; version: number; evidenceAsked: string | null };
  back: string;
  problem?: FormProblem;
}

/** One of a file, a link or a note closes the task; it posts with or without script. */
export function CloseForm({ task, back, problem }: CloseFormProps) {
  const prefix = `cerrar-${task.id}`;
  const typed = (key: string): string => String(problem?.typed[key] ?? '');
  return (
    <Form method="post" action={`/tareas/${task.id}/cerrar`} encType="multipart/form-data" className="form close-form">
      <input type="hidden" name="version" value={task.version} />
      <input type="hidden" name="back" value={back} />
      {problem && (
        <p className="notice late" role="alert">
          {problem.message}
        </p>
      )}
      <p>
        <strong>Se cierra con:</strong> {task.evidenceAsked ?? 'lo que muestre que se cumplió.'}
      </p>
      <div className="grid">
        <div className="field">
          <label htmlFor={`${prefix}-file`}>Archivo</label>
          <input className="input" type="file" id={`${prefix}-file`} name="evidenceFile" />
        </div>
        <div className="field">
          <label htmlFor={`${prefix}-link`}>o enlace</label>
          <input
            className="input"
            type="url"
            id={`${prefix}-link`}
            name="evidenceLink"
            placeholder="https://"
            defaultValue={typed('evidenceLink')}
          />
        </div>
        <div className="field">
          <label htmlFor={`${prefix}-note`}>o dónde está</label>
          <input
            className="input"
            id={`${prefix}-note`}
            name="evidenceNote"
            placeholder="Folio, acta, carpeta…"
            defaultValue={typed('evidenceNote')}
          />
        </div>
      </div>
      <div className="ends">
        <Submit className="button filled">Dar por hecha</Submit>
      </div>
    </Form>
  );
}
