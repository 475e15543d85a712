import { Form } from 'react-router';

interface PurposeProps {
  purposes: readonly { key: string; label: string }[];
  purpose: string;
  /** The rest of the address, which stays. */
  kept?: Readonly<Record<string, string>>;
}

/** Asks for what the sealed data are opened; nothing opens before it is said. */
export function Purpose({ purposes, purpose, kept = {} }: PurposeProps) {
  if (purposes.length === 0)
    return (
      <p className="notice attention">
        Sus funciones ven las fichas sin nombre. Los nombres los abre quien responde por la organización.
      </p>
    );
  return (
    <Form method="get" className="line" style={{ alignItems: 'end' }}>
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <PurposeField purposes={purposes} purpose={purpose} />
      <button type="submit" className={purpose ? 'button' : 'button filled'}>
        Ver nombres
      </button>
    </Form>
  );
}

/** The choice of a purpose, inside a form. */
export function PurposeField({ purposes, purpose }: Pick<PurposeProps, 'purposes' | 'purpose'>) {
  return (
    <div className="field">
      <label htmlFor="para">Para qué abre los datos</label>
      <select className="input" id="para" name="para" defaultValue={purpose} aria-describedby="para-help">
        <option value="">No abrir: sólo fichas</option>
        {purposes.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <span className="help" id="para-help">
        Queda escrito quién los vio, de quiénes y para qué.
      </span>
    </div>
  );
}
