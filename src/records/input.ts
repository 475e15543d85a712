import type { Input } from './desk.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from './record.ts';
import { type FieldError, refusedFields } from './refused.ts';
import type { Values } from './writes.ts';

/** Values for a new row: all that is required must come. @throws Refused with an error per field. */
export const parseNew = (record: RecordType, input: Input): Values => {
  const errors: FieldError[] = [];
  const values = parseGiven(record, input, errors);
  for (const [key, field] of fieldsOf(record)) {
    const missing = field.required && !field.derived && (values[key] ?? null) === null;
    if (missing && !errors.some((error) => error.field === key))
      errors.push({ field: key, message: `Falta «${field.label}».` });
  }
  return orRefuse(values, errors);
};

/** Values for some fields of a row; what is required may not be emptied. @throws Refused with an error per field. */
export const parseChange = (record: RecordType, input: Input): Values => {
  const errors: FieldError[] = [];
  const values = parseGiven(record, input, errors);
  for (const [key, value] of Object.entries(values)) {
    const field = fieldOf(record, key);
    if (field?.required && value === null)
      errors.push({ field: key, message: `«${field.label}» no puede quedar vacío.` });
  }
  return orRefuse(values, errors);
};

/** Values that an action asks for: each one must come. @throws Refused with an error per field. */
export const parseAsked = (record: RecordType, asks: readonly string[], input: Input): Values => {
  const errors: FieldError[] = [];
  for (const key of Object.keys(input))
    if (!asks.includes(key)) errors.push({ field: key, message: 'Esta acción no pide ese dato.' });
  const given = Object.fromEntries(asks.map((key) => [key, input[key]]));
  const values = parseFields(record, given, errors);
  for (const key of asks)
    if ((values[key] ?? null) === null && !errors.some((error) => error.field === key))
      errors.push({ field: key, message: `Falta «${fieldOf(record, key)?.label ?? key}».` });
  return orRefuse(values, errors);
};

const orRefuse = (values: Values, errors: readonly FieldError[]): Values => {
  if (errors.length > 0) throw refusedFields(errors);
  return values;
};

const parseGiven = (record: RecordType, input: Input, errors: FieldError[]): Record<string, unknown> => {
  const writable: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(input)) {
    const field = fieldOf(record, key);
    if (!field) errors.push({ field: key, message: `No hay un campo «${key}».` });
    else if (field.derived) errors.push({ field: key, message: `«${field.label}» lo calcula Cabildo.` });
    else writable[key] = raw;
  }
  return parseFields(record, writable, errors);
};

/** Values of fields that the house itself writes, derived ones too. */
export const parseFields = (record: RecordType, input: Input, errors: FieldError[]): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [key, raw] of Object.entries(input)) {
    const field = fieldOf(record, key);
    if (!field) continue;
    const parsed = kindOf(field).parse(raw, field);
    if (parsed.ok) values[key] = parsed.value;
    else errors.push({ field: key, message: parsed.reason });
  }
  return values;
};
