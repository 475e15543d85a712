import type { Field } from '../../../records/field.ts';
import { isSection, type RecordType } from '../../../records/record.ts';
import type { Sealed } from '../../../records/sealed.ts';

/** Values of sealed fields by key, as JSON values. */
export type SealedValues = Readonly<Record<string, unknown>>;

/** What a record seals. @throws when it seals nothing. */
export const sealedOf = ({ name, sealed }: RecordType): Sealed => {
  if (!sealed) throw new Error(`${name} seals nothing`);
  return sealed;
};

/** The sealed fields of a record, in order. */
export const sealedFieldsOf = (record: RecordType): [string, Field][] =>
  Object.entries(sealedOf(record).fields).flatMap(([key, entry]) =>
    isSection(entry) ? [] : [[key, entry] as [string, Field]],
  );
