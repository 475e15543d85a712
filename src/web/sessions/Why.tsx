import { Form } from 'react-router';
import type { SeenPoint } from './Point.tsx';
import type { Deed } from './session.action.ts';

/** The votes that one tap casts. */
export const choices = [
  ['favour', 'A favor'],
  ['against', 'En contra'],
  ['abstain', 'Se abstiene'],
] as const;

/** The reason of a vote, or the cause for which somebody may not vote. */
export function Why({
  base,
  cast,
  name,
  onSave,
}: {
  base: Deed;
  cast: SeenPoint['votes'][number] | undefined;
  name: string;
  onSave(deed: Deed): void;
}) {
  const id = `${base.item}-${base.person}`;
  return (
    <details className="why">
      <summary className={`tap${cast?.choice === 'barred' ? ' barred' : ''}`}>
        {cast?.choice === 'barred' ? 'Inhabilitado' : 'Fundamento…'}
        <span className="unseen"> de {name}</span>
      </summary>
      <Form
        method="post"
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          const { submitter } = event.nativeEvent;
          const form = new FormData(event.currentTarget, submitter);
          onSave({
            ...base,
            choice: String(form.get('choice') ?? ''),
            cause: String(form.get('cause') ?? ''),
            reason: String(form.get('reason') ?? ''),
          });
          event.currentTarget.closest('details')?.removeAttribute('open');
        }}
      >
        {Object.entries(base).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div className="field">
          <label htmlFor={`reason-${id}`}>Fundamento del voto</label>
          <input className="input" id={`reason-${id}`} name="reason" defaultValue={cast?.reason ?? ''} />
        </div>
        <p className="line">
          {choices.map(([value, label]) => (
            <button key={value} type="submit" name="choice" value={value} className="button small">
              {label}
            </button>
          ))}
        </p>
        <div className="field">
          <label htmlFor={`cause-${id}`}>Causa de la inhabilidad</label>
          <input className="input" id={`cause-${id}`} name="cause" defaultValue={cast?.cause ?? ''} />
        </div>
        <button type="submit" name="choice" value="barred" className="button small">
          Registrar inhabilidad
        </button>
      </Form>
    </details>
  );
}
