import type { ColumnHabits, ColumnSample } from '../parsing/habits.ts';
import type { Parsed } from '../parsing/parsed.ts';

/** The twelve kinds of field; a thirteenth needs a decision record. */
export type KindName =
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'date'
  | 'instant'
  | 'choice'
  | 'choices'
  | 'yesNo'
  | 'reference'
  | 'file'
  | 'place';

/** How a list may be narrowed by a field: `filter[field][operator]=…`. */
export type Operator = 'eq' | 'in' | 'gte' | 'lte' | 'contains' | 'empty';

/** One piece of a record, as plain data. Own options of a kind stand below the common ones. */
export interface Field {
  readonly kind: KindName;
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
  readonly unique?: boolean;
  /** Written by the house, never by a person. */
  readonly derived?: boolean;
  /** choice, choices: key → label, in domain order. */
  readonly options?: Readonly<Record<string, string>>;
  /** reference: name of the record it points at. */
  readonly target?: string;
  /** reference: this record is a row of the target, shown inside its page and removed with it. */
  readonly parent?: boolean;
  /** text: a known format that is checked and shown in its usual form. */
  readonly format?: TextFormat;
  /** text: most characters accepted. */
  readonly max?: number;
  /** number: unit shown after the figure, such as `%` or `personas`. */
  readonly unit?: string;
  /** number: smallest and largest value accepted. */
  readonly range?: readonly [number, number];
}

export type TextFormat = 'email' | 'rut' | 'bip' | 'commune' | 'year' | 'decimal' | 'period';

/** A field that carries the type of its value, for the compiler only. */
export interface Typed<Value, Required extends boolean = boolean> extends Field {
  readonly valueType?: Value;
  readonly required?: Required;
}

/** The only layout word: the fields after it stand under this title. */
export interface Section {
  readonly section: string;
}

/** A title over the fields that follow. */
export const section = (title: string): Section => ({ section: title });

export type Fields = Readonly<Record<string, Field | Section>>;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** All that a kind answers; each kind lives in one file of `fields/`. Values are JSON values. */
export interface Kind {
  /** PostgreSQL type of the column. */
  readonly column: string;
  readonly operators: readonly Operator[];
  readonly sorts: boolean;
  readonly sums: boolean;
  /** A value as JSON brings it; a reason in Spanish when it is not one. */
  parse(raw: unknown, field: Field): Parsed<unknown>;
  /** A value as a person types it or a spreadsheet holds it. */
  read(text: string, field: Field): Parsed<unknown>;
  /** The habits of one column of a file, where they matter to reading it. */
  habits?(sample: ColumnSample, field: Field): ColumnHabits;
  /** The value for a person, in Spanish. */
  show(value: unknown, field: Field): string;
  /** The value for a spreadsheet; what `read` understands. */
  cell(value: unknown, field: Field): string;
  /** What `cell` answers, said in SQL for a column, so that exports stream; absent: the column as text. */
  cellSql?(column: string, field: Field): string;
  schema(field: Field): JsonSchema;
  /** The value for the driver, when it is not the JSON value itself. */
  bind?(value: unknown): unknown;
}

export interface CommonOptions<Required extends boolean> {
  required?: Required;
  help?: string;
  unique?: boolean;
  derived?: boolean;
}
