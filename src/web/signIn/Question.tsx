import { type ComponentProps, useId } from 'react';
import type { Refusal } from './door.ts';

/** One question of a form, with its help and what was wrong with the answer. */
export function Question({
  label,
  name,
  help,
  refusal,
  ...input
}: { label: string; name: string; help?: string; refusal?: Refusal } & ComponentProps<'input'>) {
  const id = useId();
  const problem = refusal?.field === name ? refusal.message : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="error" id={`${id}-error`} role="alert">
          {problem}
        </span>
      )}
      <input
        id={id}
        name={name}
        className="input"
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${help ? `${id}-help` : ''} ${problem ? `${id}-error` : ''}`.trim() || undefined}
        {...input}
      />
    </div>
  );
}

/** What was refused without belonging to one question. */
export function Refused({ refusal, fields = [] }: { refusal?: Refusal; fields?: readonly string[] }) {
  if (!refusal || fields.includes(refusal.field ?? '')) return null;
  return (
    <p className="error" role="alert" style={{ color: 'var(--late)', fontWeight: 550 }}>
      {refusal.message}
    </p>
  );
}
