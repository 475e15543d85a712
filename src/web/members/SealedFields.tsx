import type { Field as FieldType } from '../../records/field.ts';
import { Field } from '../fields/Field.tsx';

interface SealedFieldsProps {
  fields: readonly [string, FieldType][];
  values: Readonly<Record<string, unknown>>;
  errors?: Readonly<Record<string, string>>;
}

/** The sealed fields of a form; what is written here is encrypted before it is kept. */
export function SealedFields({ fields, values, errors = {} }: SealedFieldsProps) {
  return (
    <div className="grid">
      {fields.map(([key, field], index) => (
        <Field key={key} name={key} field={field} value={values[key]} error={errors[key]} isTitle={index === 1} />
      ))}
    </div>
  );
}
