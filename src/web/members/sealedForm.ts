import type { Field } from '../../records/field.ts';
import type { FieldError } from '../../records/refused.ts';
import { faceOf } from '../fields/index.ts';

/** Reads the sealed fields of a posted form as a person typed them. */
export const readSealed = (fields: readonly [string, Field][], form: FormData): Record<string, unknown> =>
  Object.fromEntries(fields.map(([key, field]) => [key, faceOf(field).read(form, key)]));

/** What was refused of a form: the whole in one sentence, and each field with its own. */
export interface Refusal {
  at: string;
  message: string;
  errors: Readonly<Record<string, string>>;
  typed: Readonly<Record<string, unknown>>;
}

/** A refusal as the form shows it. */
export const refusalOf = (
  at: string,
  { message, errors }: { message: string; errors: readonly FieldError[] },
  typed: Readonly<Record<string, unknown>> = {},
): Refusal => ({ at, message, errors: Object.fromEntries(errors.map((each) => [each.field, each.message])), typed });
