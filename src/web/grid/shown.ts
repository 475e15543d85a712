import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import type { GridRow } from './row.ts';

const known = new WeakMap<GridRow, Map<string, string>>();

/** What a person reads for a value. */
export const showValue = (column: Column, value: unknown): string =>
  value === null || value === undefined ? '' : kindOf(column.field).show(value, column.field);

/** The same for a value of a row, worked out once: rows come and go many times while scrolling. */
export const showStored = (column: Column, row: GridRow): string => {
  const texts = known.get(row) ?? new Map<string, string>();
  if (texts.size === 0) known.set(row, texts);
  const text = texts.get(column.key) ?? showValue(column, row[column.key]);
  texts.set(column.key, text);
  return text;
};
