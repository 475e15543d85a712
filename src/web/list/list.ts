import type { Field } from '../../records/field.ts';
import type { Waits } from '../calendar/Waiting.tsx';
import type { View } from './views.ts';
import { fieldOf, kindOf, type RecordType } from '../../records/record.ts';

/** A row as pages receive it: what the house keeps and the fields that are shown. */
export interface ListRow {
  id: string;
  version: number;
  state: string | null;
  [field: string]: unknown;
}

/** All that the list page, and the grid that takes its place, know when they begin. */
export interface ListData {
  record: RecordType;
  /** Labels of the workflow's states; empty where rows have none. */
  states: Readonly<Record<string, string>>;
  /** Keys of the columns shown, in order; `state` may be among them. */
  columns: string[];
  rows: ListRow[];
  total: number;
  next: string | null;
  sums: Readonly<Record<string, number>>;
  sort: { field: string; descending: boolean };
  asOf: string | null;
  mayCreate: boolean;
  mayEdit: boolean;
  /** May write rows of this record, leaving aside the day that is looked at. */
  mayWrite: boolean;
  /** States whose rows are no longer edited. */
  closed: readonly string[];
  /** Actions of the workflow that the person may do, with the states that they begin from and what they ask for. */
  actions: { name: string; label: string; from: readonly string[]; asks: readonly string[] }[];
  /** Fields on which the house has something to say while they are written. */
  advised: readonly string[];
  /** Codes of the units in which the person holds a post, and whether they may offer a view to the whole house. */
  units: string[];
  maySpread: boolean;
  /** Who looks. */
  person: string;
  /** Addresses of the records that references point at. */
  targets: Readonly<Record<string, string>>;
  /** Rows to choose from in the filters of references, when the panel is open and they are few. */
  options: Readonly<Record<string, { id: string; name: string }[]>>;
  panel: string | null;
  /** The column of a day that somebody waits for, and the days that tell how near it is. */
  waits: Waits | null;
  /** The pages that show these rows in another way. */
  views: readonly View[];
  thread: { name: string; to?: string }[];
}

/** True for what is short enough to stand in a column. */
export const fitsInColumn = (field: Field): boolean => kindOf(field).sorts || field.target !== undefined;

/** How a row is called. */
export const nameOf = (record: RecordType, row: Readonly<Record<string, unknown>>): string => {
  const field = fieldOf(record, record.title);
  const value = row[record.title];
  return field && value !== null && value !== undefined ? kindOf(field).show(value, field) : record.label[0];
};
