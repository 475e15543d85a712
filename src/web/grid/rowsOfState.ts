import { renamedEdits, renamedPast } from './edits.ts';
import type { GridState } from './gridState.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';
import type { GridRow } from './row.ts';
import { isDraft, newRows, newRowsIn, rowById, withoutRows, withRows } from './strands.ts';

/** A row is begun at the end of the whole list as it is today. */
export const mayBegin = (mayAdd: boolean, question: Question, look: Look): 0 | 1 =>
  mayAdd && !look.group && question.asOf === '' ? 1 : 0;

/** Newer versions of rows; what they add or take away shows in the sums at once. */
export const rowsCame = (state: GridState, rows: readonly GridRow[]): GridState => {
  const before = rows.map((row) => rowById(state.strands, row.id)).filter((row) => row !== undefined);
  const newer = new Map(rows.map((row) => [row.id, row]));
  return {
    ...state,
    strands: withRows(state.strands, newer),
    sums: summed(
      state.sums,
      rows.filter((row) => before.some(({ id }) => id === row.id)),
      before,
    ),
  };
};

/** Rows that were taken away, with what they added to the sums. */
export const rowsGone = (state: GridState, ids: readonly string[]): GridState => {
  const gone = ids.map((id) => rowById(state.strands, id)).filter((row) => row !== undefined);
  const stored = gone.filter((row) => !isDraft(row));
  const strands = withoutRows(state.strands, new Set(ids));
  const total = state.total === undefined ? undefined : state.total - stored.length;
  return { ...state, strands, total, sums: summed(state.sums, [], stored) };
};

/** New rows stand below all others. */
export const rowsBegan = (state: GridState, rows: readonly GridRow[]): GridState => ({
  ...state,
  strands: [
    ...state.strands.filter(({ isNew }) => !isNew),
    ...newRows([...newRowsIn(state.strands), ...rows], mayBegin(state.mayAdd, state.question, state.look)),
  ],
});

/** The house took a new row and gave it its id. */
export const rowBorn = (state: GridState, id: string, row: GridRow): GridState => ({
  ...state,
  strands: withRows(state.strands, new Map([[id, row]])),
  total: state.total === undefined ? undefined : state.total + 1,
  sums: summed(state.sums, [row], []),
  edits: renamedEdits(state.edits, id, row.id),
  past: renamedPast(state.past, id, row.id),
  editing: state.editing?.id === id ? { ...state.editing, id: row.id } : state.editing,
});

const summed = (
  sums: GridState['sums'],
  added: readonly GridRow[],
  taken: readonly GridRow[],
): Record<string, number> => {
  const of = (rows: readonly GridRow[], key: string): number =>
    rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
  return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, sum + of(added, key) - of(taken, key)]));
};
