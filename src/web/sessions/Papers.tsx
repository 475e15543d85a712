import { Form } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { Submit } from '../form/Submit.tsx';
import type { SessionData } from './session.data.ts';

/** What was issued of the session, with folio and signature, and what may be issued now. */
export function Papers({ seen }: { seen: SessionData }) {
  const { papers, row, certifies } = seen;
  return (
    <section aria-labelledby="papers" className="stack">
      <h2 id="papers">Documentos</h2>
      {papers.length === 0 && <p className="secondary small">Nada se ha emitido todavía.</p>}
      <ul className="plain linked">
        {papers.map(({ id, name, signed, issuedAt, agreement }) => (
          <li key={id}>
            <span>
              {name}
              {agreement && <span className="secondary small"> · {agreement.name}</span>}
            </span>
            <span className="small line">
              <a href={`/api/session-papers/${id}/files/pdf`}>
                PDF<span className="unseen"> de {name}</span>
              </a>
              <a href={`/api/session-papers/${id}/files/docx`}>
                DOCX<span className="unseen"> de {name}</span>
              </a>
              <span className="secondary">
                {signed}, {issuedAt && showInstant(issuedAt)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {certifies && (
        <div className="actions screen">
          {row.citation && <Issue kind="citation" label="Emitir la citación" />}
          {row.minutes && <Issue kind="minutes" label="Emitir el acta" />}
        </div>
      )}
    </section>
  );
}

function Issue({ kind, label }: { kind: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="paper" />
      <input type="hidden" name="kind" value={kind} />
      <Submit className="button small">{label}</Submit>
    </Form>
  );
}
