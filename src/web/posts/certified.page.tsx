import './posts.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { verifyCertificate } from '../../modules/actingCertificates.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const verified = await verifyCertificate(house, desk, params.id ?? '');
    return {
      ...verified,
      thread: [
        { name: 'Organigrama', to: '/organigrama' },
        { name: '¿Quién ejercía el cargo?', to: '/quien-ejercia' },
        { name: `Certificado ${verified.certificate.folio}` },
      ],
    };
  });

/** A certificate that was issued: its question, its answer, and whether the same question is still answered the same. */
export default function CertifiedPage() {
  const { certificate, isConfirmed, postName, then, now } = useLoaderData<typeof loader>();
  const { id, folio, heldAt, asOf, functionCode, answer, issuedAt, signed, basis, hash } = certificate;
  return (
    <div className="stack posts-narrow">
      <Title>{`Certificado ${folio}`}</Title>
      <h1>Certificado {folio}</h1>
      <p>
        {postName}, el {heldAt && showInstant(heldAt)}
        {functionCode && `, función ${functionCode}`}
      </p>
      <p className="narrative">{answer}</p>
      <p className="secondary small">
        Según lo que constaba el {asOf && showInstant(asOf)}. Emitido el {issuedAt && showInstant(issuedAt)} por{' '}
        {signed} ({basis}).
      </p>
      {isConfirmed ? (
        <p className="notice ok" role="status">
          Verificado: la misma pregunta, según lo que constaba a esa hora, se responde hoy igual.
        </p>
      ) : (
        <p className="notice late" role="status">
          No coincide. Según lo que constaba a esa hora, hoy se responde: {then}
        </p>
      )}
      {now !== answer && (
        <p className="notice attention">
          Después se registró algo que cambia la respuesta. Según lo que hoy consta: {now}
        </p>
      )}
      <p>
        <a className="button filled" href={`/api/acting-certificates/${id}/files/pdf`}>
          PDF del certificado
        </a>
      </p>
      <p className="secondary small posts-wrap">SHA-256 del PDF: {hash}</p>
    </div>
  );
}
