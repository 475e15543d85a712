import type { Waits } from '../calendar/Waiting.tsx';
import type { Field } from '../../records/field.ts';
import { fieldsOf, kindOf, type RecordType } from '../../records/record.ts';
import { faceOf } from './faces.ts';

/** One column of the grid: a field of the record, or something that the house keeps, shown as a field would be. */
export interface Column {
  readonly key: string;
  readonly field: Field;
  /** Kept by the house: filtered and sorted by other rules than a field of the same kind. */
  readonly isKept: boolean;
  /** A day that somebody waits for says how near it is. */
  readonly waits?: Waits;
}

/** How wide a column stands, in pixels. */
export interface Placed {
  readonly key: string;
  readonly width: number;
}

// What says how near a day is stands beside it.
const nearnessWidth = 120;

export const narrowest = 64;
export const widest = 720;

/** Everything that can be a column of this record, in the order of its declaration; the title first. */
export const columnsOf = (record: RecordType, states?: Readonly<Record<string, string>>): Column[] => {
  const fields = fieldsOf(record).map(([key, field]): Column => ({ key, field, isKept: false }));
  const title = fields.filter(({ key }) => key === record.title);
  const others = fields.filter(({ key }) => key !== record.title);
  const state: Column[] = states
    ? [{ key: 'state', field: { kind: 'choice', label: 'Estado', options: states, derived: true }, isKept: true }]
    : [];
  return [...title, ...state, ...others, ...keptMoments];
};

const keptMoments: readonly Column[] = [
  { key: 'updatedAt', field: { kind: 'instant', label: 'Última modificación', derived: true }, isKept: true },
  { key: 'createdAt', field: { kind: 'instant', label: 'Creación', derived: true }, isKept: true },
];

/** The columns that stand when nobody chose: name and state, some amounts whose sum is below, then what fits in one line. */
export const usualColumns = (columns: readonly Column[], most = 10, mostAmounts = 3): Placed[] => {
  const fitting = columns.filter(({ key, field }) => faceOf(field).standsByItself && key !== 'createdAt');
  const amounts = fitting.filter(({ field }) => kindOf(field).sums).slice(0, mostAmounts);
  const others = fitting.filter(({ field }) => !kindOf(field).sums).slice(0, most - amounts.length);
  return [...others.slice(0, 2), ...amounts, ...others.slice(2)].map(({ key, field, waits }, place) => ({
    key,
    width: place === 0 ? 320 : faceOf(field).width + (waits ? nearnessWidth : 0),
  }));
};

/** A column in its place; with `left` it stays in sight, so far from the edge. */
export interface Standing extends Column, Placed {
  readonly left?: number;
}

/** The columns of a layout that still exist, with their declaration; the first ones stay in sight. */
export const standing = (
  columns: readonly Column[],
  { columns: placed, frozen }: { readonly columns: readonly Placed[]; readonly frozen: number },
): Standing[] => {
  const found = placed.flatMap(({ key, width }): Standing[] => {
    const column = columns.find((candidate) => candidate.key === key);
    return column ? [{ ...column, width }] : [];
  });
  let left = 0;
  return found.map((column, place) => {
    const here = left;
    left += column.width;
    return place < frozen ? { ...column, left: here } : column;
  });
};

export const withWidth = (placed: readonly Placed[], key: string, width: number): Placed[] =>
  placed.map((column) =>
    column.key === key ? { key, width: Math.round(Math.min(widest, Math.max(narrowest, width))) } : column,
  );

/** Moves a column by some places; the first one stays, as it is frozen. */
export const moved = (placed: readonly Placed[], key: string, by: number): Placed[] => {
  const from = placed.findIndex((column) => column.key === key);
  const to = Math.min(placed.length - 1, Math.max(1, from + by));
  const column = placed[from];
  if (from < 1 || !column || from === to) return [...placed];
  return placed.toSpliced(from, 1).toSpliced(to, 0, column);
};

/** Shows a column at the end, or takes it away; the first one stays. */
export const toggled = (placed: readonly Placed[], column: Column): Placed[] => {
  const at = placed.findIndex(({ key }) => key === column.key);
  if (at === 0) return [...placed];
  return at > 0 ? placed.toSpliced(at, 1) : [...placed, { key: column.key, width: faceOf(column.field).width }];
};

/** Keys of the fields that the API can add up. */
export const summable = (record: RecordType): string[] =>
  fieldsOf(record)
    .filter(([, field]) => kindOf(field).sums)
    .map(([key]) => key);

export const sorts = ({ field, isKept }: Column): boolean => isKept || kindOf(field).sorts;

export const groups = ({ key, field }: Column): boolean => key === 'state' || faceOf(field).groups;
