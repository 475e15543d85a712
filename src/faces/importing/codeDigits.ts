import { bipNumber } from '../../parsing/bip.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import type { CellProblem, ReadRow } from './rows.ts';

/** Tells, without refusing anything, when one code comes with two different last digits (docs/decisions/0004). */
export interface DigitWatch {
  /** `stored`: rows there with the same eight digits. */
  notesOn(row: ReadRow, stored: readonly { name: string; code: unknown }[]): CellProblem[];
}

/** The field of a record that holds a BIP code by which its rows are recognised. */
export const codeField = (record: RecordType): string | undefined => {
  const [first] = record.recognisedBy ?? [];
  return first !== undefined && fieldOf(record, first)?.format === 'bip' ? first : undefined;
};

/** True for two spellings of one BIP code, whatever their last digit. */
export const isSameCode = (one: unknown, other: unknown): boolean => {
  const number = numberOf(one);
  return number !== undefined && number === numberOf(other);
};

/** Remembers the digits of the rows of one file, in their order. */
export const digitWatch = (record: RecordType): DigitWatch => {
  const field = codeField(record);
  const seen = new Map<string, { row: number; code: string }>();
  return {
    notesOn: (row, stored) => {
      const code = field === undefined ? undefined : row.values[field];
      const number = numberOf(code);
      if (field === undefined || typeof code !== 'string' || number === undefined || !hasDigit(code)) return [];
      const note = (reason: string): CellProblem => ({
        column: fieldOf(record, field)?.label ?? field,
        value: code,
        reason: `${reason} Revise cuál es el correcto; la fila se importa igual.`,
      });
      const earlier = seen.get(number);
      if (!earlier) seen.set(number, { row: row.row, code });
      const inFile =
        earlier && earlier.row !== row.row && earlier.code !== code
          ? [note(`La fila ${earlier.row} dice ${earlier.code}: solo cambia el último dígito.`)]
          : [];
      const other = stored.find((one) => hasDigit(one.code) && one.code !== code);
      return other ? [...inFile, note(`«${other.name}» tiene ${other.code}: solo cambia el último dígito.`)] : inFile;
    },
  };
};

const numberOf = (code: unknown): string | undefined =>
  typeof code === 'string' ? (bipNumber(code) ?? undefined) : undefined;

const hasDigit = (code: unknown): boolean =>
  typeof code === 'string' && numberOf(code) !== undefined && code.includes('-');
