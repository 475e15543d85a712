import { fieldOf, kindOf, type RecordType } from '../../records/record.ts';

/** True when a stored value and a wanted one are the same to the field's kind. */
export const isSameValue = (record: RecordType, key: string, stored: unknown, wanted: unknown): boolean => {
  const field = fieldOf(record, key);
  const parsed = field ? kindOf(field).parse(stored ?? null, field) : undefined;
  return parsed?.ok === true && JSON.stringify(parsed.value ?? null) === JSON.stringify(wanted ?? null);
};
