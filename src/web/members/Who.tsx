import { Form } from 'react-router';
import { Shown } from '../fields/Field.tsx';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import type { MemberData } from './member.data.ts';
import { Purpose } from './Purpose.tsx';
import { SealedFields } from './SealedFields.tsx';
import type { Refusal } from './sealedForm.ts';

/** Who the member is: asked for a purpose, shown, and changed by whoever keeps the sheets. */
export function Who({ page, refused }: { page: MemberData; refused?: Refusal }) {
  const { who, purposes, purpose, sealedFields, mayWrite, isErased } = page;
  const atAmend = refused?.at === 'amend' ? refused : undefined;
  return (
    <section className="stack" aria-labelledby="who">
      <h2 id="who">La persona</h2>
      {isErased ? (
        <p className="notice">Los datos de esta persona se destruyeron: queda la ficha sin nombre.</p>
      ) : (
        <Purpose purposes={purposes} purpose={purpose} />
      )}
      {who && !isErased && (
        <dl className="members-who">
          {sealedFields.map(([key, field]) => (
            <div key={key}>
              <dt>{field.label}</dt>
              <dd>
                <Shown value={who[key]} field={field} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {who && mayWrite && !isErased && (
        <div className="line">
          <details open={atAmend !== undefined || undefined}>
            <summary className="button">Corregir los datos…</summary>
            <Form method="post" className="panel stack" noValidate>
              {atAmend && <RefusalNotice refused={atAmend} />}
              <SealedFields fields={sealedFields} values={atAmend?.typed ?? who} errors={atAmend?.errors} />
              <div className="line">
                <Submit name="intent" value="amend">
                  Guardar
                </Submit>
              </div>
            </Form>
          </details>
          <Certificate page={page} />
        </div>
      )}
    </section>
  );
}

function Certificate({ page }: { page: MemberData }) {
  const { row } = page;
  if (row.state !== 'affiliated' && row.state !== 'suspended') return null;
  return (
    <details>
      <summary className="button">Certificar la militancia…</summary>
      <Form method="post" action={`/fichas/members/${row.id}/certificado`} reloadDocument className="panel stack">
        <div className="field">
          <label htmlFor="forWhat">Ante quién lo presentará la persona</label>
          <input className="input" id="forWhat" name="forWhat" required maxLength={200} />
          <span className="help">Se entrega sólo a la persona. Lleva folio y la fecha de la última conciliación.</span>
        </div>
        <div className="line">
          <button type="submit" className="button filled">
            Emitir el PDF
          </button>
        </div>
      </Form>
    </details>
  );
}
