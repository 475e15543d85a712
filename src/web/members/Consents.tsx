import { Form } from 'react-router';
import type { Field } from '../../records/field.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import { SealedFields } from './SealedFields.tsx';
import type { Refusal } from './sealedForm.ts';

interface Given {
  id: string;
  name: string;
  phone: string;
  purpose: string;
  given: string;
  wording: string;
}

/** The consents that stand, each with the way to take it back. */
export function Consents({
  consents,
  mayWrite,
  refused,
}: {
  consents: readonly Given[];
  mayWrite: boolean;
  refused?: Refusal;
}) {
  return (
    <ul className="plain stack">
      {consents.map(({ id, name, phone, purpose, given, wording }) => (
        <li key={id} className="members-difference">
          <span>
            <strong>{name}</strong>
            {phone && `, ${phone}`}: {purpose}.{' '}
            <span className="secondary">
              Lo dio el {given} ({wording}).
            </span>
          </span>
          {mayWrite && (
            <details open={refused?.at === id || undefined}>
              <summary className="button">Revocar…</summary>
              <Form method="post" className="panel stack">
                {refused?.at === id && <RefusalNotice refused={refused} />}
                <input type="hidden" name="consent" value={id} />
                <div className="field">
                  <label htmlFor={`how-${id}`}>Cómo lo revocó la persona</label>
                  <input className="input" id={`how-${id}`} name="how" maxLength={200} />
                </div>
                <div className="line">
                  <Submit className="button danger" name="intent" value="revoke">
                    Revocar
                  </Submit>
                </div>
              </Form>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

interface NewProps {
  page: {
    fields: readonly [string, Field][];
    consentPurposes: readonly [string, string][];
    channels: readonly [string, string][];
  };
  refused?: Refusal;
}

/** The form that keeps a person together with their consent, never without it. */
export function NewSympathiser({ page, refused }: NewProps) {
  return (
    <details open={refused !== undefined || undefined}>
      <summary className="button filled">Registrar un consentimiento…</summary>
      <Form method="post" className="panel stack" noValidate>
        {refused && <RefusalNotice refused={refused} />}
        <SealedFields fields={page.fields} values={refused?.typed ?? {}} errors={refused?.errors} />
        <div className="members-bar">
          <Choice name="purpose" label="Para qué consiente" options={page.consentPurposes} />
          <Choice name="channel" label="Cómo lo dio" options={page.channels} />
          <div className="field">
            <label htmlFor="wording">Versión del texto que leyó</label>
            <input
              className="input"
              id="wording"
              name="wording"
              maxLength={200}
              defaultValue={String(refused?.typed.wording ?? '')}
            />
          </div>
          <div className="field">
            <label htmlFor="givenOn">Dado el</label>
            <input
              className="input"
              id="givenOn"
              name="givenOn"
              type="date"
              defaultValue={String(refused?.typed.givenOn ?? '')}
            />
          </div>
        </div>
        <div className="line">
          <Submit>Guardar</Submit>
        </div>
      </Form>
    </details>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: readonly [string, string][] }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="input" id={name} name={name}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
