import { type Column, summable } from './columns.ts';
import { shownValue } from './edits.ts';
import type { GridState } from './gridState.ts';
import { blockOf } from './selection.ts';
import type { GridGround } from './store.ts';
import { rowsBetween } from './strands.ts';

/** How many rows the filter finds and what they add up to. */
export const wholeSums = (state: GridState): { count: number | undefined; sums: Readonly<Record<string, number>> } => {
  if (!state.look.group) return { count: state.total, sums: state.sums };
  const sums: Record<string, number> = {};
  for (const { group } of state.strands)
    for (const [key, sum] of Object.entries(group?.sums ?? {})) sums[key] = (sums[key] ?? 0) + sum;
  return { count: state.strands.reduce((count, { group }) => count + (group?.count ?? 0), 0), sums };
};

/** The same for the rows that the person holds; undefined when they hold fewer than two. */
export const heldSums = (
  state: GridState,
  ground: GridGround,
  columns: readonly Column[],
): { count: number; sums: Readonly<Record<string, number>> } | undefined => {
  const { top, bottom } = blockOf(state.selection);
  if (bottom <= top) return undefined;
  const rows = rowsBetween(state.strands, top, bottom);
  const keys = summable(ground.record).filter((key) => columns.some((column) => column.key === key));
  const sums = Object.fromEntries(
    keys.map((key) => [key, rows.reduce((sum, row) => sum + Number(shownValue(state.edits, row, key) ?? 0), 0)]),
  );
  return { count: rows.length, sums };
};
