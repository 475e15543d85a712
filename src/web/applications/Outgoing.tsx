import { Form } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { Field } from '../fields/Field.tsx';
import { Submit } from '../form/Submit.tsx';
import { fieldOf } from '../../records/record.ts';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ApplicationData, Now } from './application.data.ts';
import { Hidden } from './Hidden.tsx';

interface Shown {
  data: ApplicationData;
  now: Now;
  refused?: ThingProblem;
}

/** The letters with their folios, the proof of the entry, and the package to hand over. */
export function Outgoing({ data, now, refused }: Shown) {
  const { application, mayWrite } = data;
  const { id } = application;
  return (
    <section id="oficios" className="stack" style={{ gap: 8 }} aria-labelledby="letters">
      <h2 id="letters">Oficio y carpeta</h2>
      <ul className="plain results">
        {now.letters.map((letter) => (
          <li key={letter.id}>
            <strong>{letter.name}</strong>
            <span className="small secondary">
              {letter.kind === 'answer' ? 'Responde observaciones' : 'Oficio conductor'} · {letter.signed} ·{' '}
              {letter.issuedAt && showInstant(letter.issuedAt)}
            </span>
            <span className="line small">
              <a href={`/api/application-letters/${letter.id}/files/pdf`}>PDF</a>
              <a href={`/api/application-letters/${letter.id}/files/docx`}>DOCX</a>
              {letter.hash && <span className="secondary">SHA-256 {letter.hash.slice(0, 12)}…</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="line">
        <a className="button" href={`/fichas/applications/${id}/carpeta`}>
          Descargar la carpeta (ZIP)
        </a>
        <a className="button quiet" href={`/fichas/applications/${id}/ficha/docx`}>
          Ficha en DOCX
        </a>
        <a className="button quiet" href={`/fichas/applications/${id}/ficha/pdf`}>
          Ficha en PDF
        </a>
      </p>
      <Entry data={data} refused={refused} mayWrite={mayWrite} />
    </section>
  );
}

/** The signature that is waited for, first of all for who may give it. */
export function Signing({ data: { application, maySign }, now, refused }: Shown) {
  const { state, version } = application;
  const answered = now.observations.length > 0 && now.observations.every(({ row }) => row.state !== 'pending');
  const isSent = now.letters.some(
    ({ kind, issuedAt }) =>
      kind === 'answer' &&
      now.observations.every(
        ({ row }) => row.state !== 'answered' || Date.parse(row.updatedAt) <= Date.parse(issuedAt ?? ''),
      ),
  );
  return (
    <>
      {['sign', 'signAnswer'].includes(refused?.at ?? '') && (
        <p className="notice late" role="alert">
          {refused?.problem.message}
        </p>
      )}
      {maySign && state === 'toSign' && (
        <Form method="post" className="notice">
          <Hidden values={{ version }} />
          <p>
            El oficio conductor, dirigido a <strong>{application.addressee}</strong>, espera su firma. Recibe folio y
            queda como se firmó.
          </p>
          <div>
            <Submit name="intent" value="sign">
              Firmar el oficio
            </Submit>
          </div>
        </Form>
      )}
      {!maySign && state === 'toSign' && (
        <p className="notice">Espera la firma del alcalde o la alcaldesa, o de quien subrogue.</p>
      )}
      {maySign && state === 'observed' && answered && !isSent && (
        <Form method="post" className="notice">
          <Hidden values={{ version }} />
          <p>Todas las observaciones están respondidas.</p>
          <div>
            <Submit name="intent" value="signAnswer">
              Firmar el oficio de respuesta
            </Submit>
          </div>
        </Form>
      )}
    </>
  );
}

function Entry({ data, refused, mayWrite }: Omit<Shown, 'now'> & { mayWrite: boolean }) {
  const { application, records } = data;
  const field = fieldOf(records.application, 'evidence');
  if (!application.submittedOn || application.evidence || !mayWrite || !field) return <span id="ingreso" />;
  const problem = refused?.at === 'evidence' ? refused.problem : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="notice attention" id="ingreso">
      <Hidden values={{ version: application.version }} />
      <p>
        Falta el respaldo del ingreso{application.platform && ` en ${application.platform}`}: la pantalla o el
        comprobante.
      </p>
      {problem && <p className="error">{problem.message}</p>}
      <Field id="ingreso-respaldo" name="evidence" field={field} value={null} error={problem?.errors.evidence} />
      <div>
        <Submit className="button" name="intent" value="evidence">
          Guardar respaldo
        </Submit>
      </div>
    </Form>
  );
}
