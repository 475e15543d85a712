import type { ComponentProps } from 'react';

interface AskProps extends ComponentProps<'input'> {
  label: string;
  name: string;
  help?: string;
  error?: string;
}

/** One question of the entrance: label, input, help and what is wrong. */
export function Ask({ label, name, help, error, ...input }: AskProps) {
  const described = [help && `${name}-ayuda`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {help && (
        <span className="help" id={`${name}-ayuda`}>
          {help}
        </span>
      )}
      <input
        className="input"
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
        {...input}
      />
      {error && (
        <span className="error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

/** What was refused, when it belongs to no single question. */
export function Refusal({ answer }: { answer: { message?: string; field?: string } | undefined }) {
  if (!answer?.message || answer.field) return null;
  return (
    <p className="notice late" role="alert">
      {answer.message}
    </p>
  );
}
