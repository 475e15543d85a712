import { showDate } from '../../../records/fields/date.ts';
import type { Cell, Figure, RowsFilter, SealedRow } from '../accountability/index.ts';

/** How many rows a list has when it is filtered so. */
export const countIn = (key: string, value: number, path: string, filters: readonly RowsFilter[]): Figure => ({
  key,
  value,
  unit: 'count',
  origin: { kind: 'list', path, filters },
});

/** How many these rows are; they go with the figure. */
export const countOf = (key: string, rows: readonly SealedRow[]): Figure => ({
  key,
  value: rows.length,
  unit: 'count',
  origin: { kind: 'rows', rows },
});

/** What these rows sum; they go with the figure. */
export const sumOf = (key: string, rows: readonly SealedRow[]): Figure => ({
  key,
  value: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  unit: 'pesos',
  origin: { kind: 'rows', rows, sum: true },
});

/** A figure that one row has in a field of its own. */
export const fieldOf = (
  { path, id }: { path: string; id: string },
  field: string,
  value: number | null,
  unit: Figure['unit'] = 'pesos',
): Figure => ({ key: `${path}-${id}-${field}`, value, unit, origin: { kind: 'field', path, id, field } });

/** A day in a cell; a dash where there is none. */
export const day = (on: string | null): Cell => (on === null ? '—' : showDate(on));

/** Days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** A date some days before or after another. */
export const dayAway = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The name of a state as people read it. */
export const stateName = (states: Readonly<Record<string, string>>, state: string | null): string =>
  state === null ? 'Sin estado' : (states[state] ?? state);

/** `1 día`, `3 días`. */
export const daysWords = (days: number): string => (days === 1 ? '1 día' : `${days} días`);
