import type { Field as FieldType } from '../../records/field.ts';
import { faceOf } from './index.ts';

interface FieldProps {
  id?: string;
  name: string;
  field: FieldType;
  value: unknown;
  error?: string;
  /** What is worth knowing of the value as it stands; empty while there is nothing to say, absent where nobody advises. */
  advice?: readonly string[];
  /** What names the row deserves the whole width. */
  isTitle?: boolean;
}

/** One field of a form: label, input, help, and what is wrong with it. */
export function Field({ name, id = `campo-${name}`, field, value, error, advice, isTitle }: FieldProps) {
  const { Input, isWide, isGroup } = faceOf(field);
  const described =
    [field.help && `${id}-ayuda`, error && `${id}-error`, advice?.length && `${id}-consejo`]
      .filter(Boolean)
      .join(' ') || undefined;
  const title = (
    <>
      {field.label}
      {field.required ? <span className="must"> (obligatorio)</span> : null}
    </>
  );
  const content = (
    <>
      <Input id={id} name={name} field={field} value={value} invalid={error !== undefined} describedBy={described} />
      {field.help && (
        <span className="help" id={`${id}-ayuda`}>
          {field.help}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {advice && (
        <span className="advice" id={`${id}-consejo`} aria-live="polite">
          {advice.map((says) => (
            <span key={says}>{says}</span>
          ))}
        </span>
      )}
    </>
  );
  return isGroup ? (
    <fieldset className="field wide">
      <legend>{title}</legend>
      {content}
    </fieldset>
  ) : (
    <div className={isWide || isTitle ? 'field wide' : 'field'}>
      <label htmlFor={id}>{title}</label>
      {content}
    </div>
  );
}

/** A value as text or link; a dash with words for nothing. */
export function Shown({ value, field }: { value: unknown; field: FieldType }) {
  const { Shown: Face } = faceOf(field);
  if (value === null || value === undefined || value === '')
    return (
      <span className="secondary">
        <span aria-hidden="true">—</span>
        <span className="unseen">sin dato</span>
      </span>
    );
  return <Face value={value} field={field} />;
}
