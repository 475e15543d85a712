interface LinesProps {
  name: string;
  label: string;
  help: string;
  value: unknown;
  error: string | undefined;
}

/** A list that somebody writes by hand, one thing on each line. */
export function Lines({ name, label, help, value, error }: LinesProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <textarea
        className="input"
        id={name}
        name={name}
        maxLength={8_000}
        defaultValue={typeof value === 'string' ? value : ''}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error ? `${name}-ayuda ${name}-error` : `${name}-ayuda`}
      />
      <span className="help" id={`${name}-ayuda`}>
        {help}
      </span>
      {error && (
        <span className="error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
