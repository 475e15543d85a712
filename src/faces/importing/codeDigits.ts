import { bipNumber } from '../../parsing/bip.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import type { CellProblem, ReadRow } from './rows.ts';

/** What is to be told of one row, when its BIP code comes elsewhere with another last digit; `stored`: rows there with its eight digits. */
export type DigitNotes = (row: ReadRow, stored: readonly { name: string; code: unknown }[]) => CellProblem[];

/** The field of a record that holds a BIP code by which its rows are recognised. */
export const codeField = (record: RecordType): string | undefined =>
  record.recognisedBy?.slice(0, 1).find((key) => fieldOf(record, key)?.format === 'bip');

const numberOf = (code: unknown): string | null => (typeof code === 'string' ? bipNumber(code) : null);

/** True for two spellings of one BIP code, whatever their last digit. */
export const isSameCode = (one: unknown, other: unknown): boolean =>
  numberOf(one) !== null && numberOf(one) === numberOf(other);

/** True for a BIP code that says its last digit. */
export const hasDigit = (code: unknown): code is string => numberOf(code) !== null && String(code).includes('-');

/** Tells of the rows of one file, in their order, without refusing any (docs/decisions/0004). */
export const digitNotes = (record: RecordType): DigitNotes => {
  const field = codeField(record) ?? '';
  const seen = new Map<string | null, { name: string; code: string }>();
  return (row, stored) => {
    const code = row.values[field];
    if (!hasDigit(code)) return [];
    const earlier = seen.get(numberOf(code));
    if (!earlier) seen.set(numberOf(code), { name: `La fila ${row.row}`, code });
    const there = stored.map((one) => ({ ...one, name: `${record.label[0]} «${one.name}»` }));
    const isOther = (one: { code: unknown }): boolean => hasDigit(one.code) && one.code !== code;
    return [...(earlier ? [earlier] : []).filter(isOther), ...there.filter(isOther).slice(0, 1)].map((other) => ({
      column: fieldOf(record, field)?.label ?? field,
      value: code,
      reason: `${other.name} tiene ${other.code}: cambia el último dígito. Revise cuál vale; la fila se importa igual.`,
    }));
  };
};
