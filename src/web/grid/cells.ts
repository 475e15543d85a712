import { counted } from '../counted.ts';
import { type Column, type Standing, standing } from './columns.ts';
import { whyNotEditable } from './editing.ts';
import { type Change, cellKey, shownValue, wholeRow } from './edits.ts';
import { isSame } from './jobs.ts';
import { readCell } from './reading.ts';
import type { GridRow } from './row.ts';
import type { Saver } from './saving.ts';
import type { Spot } from './selection.ts';
import type { Grid } from './store.ts';
import { isDraft, lineAt } from './strands.ts';

/** A cell under a spot, when a row stands there and has come. */
export interface Target {
  readonly row: GridRow;
  readonly column: Column;
}

/** A cell with the value that it shall hold. */
export type Write = readonly [cell: Target, value: unknown];

/** How cells are found and written, one or many at once. */
export interface Cells {
  columns(): Standing[];
  target(spot: Spot): Target | undefined;
  /** Why a cell cannot be edited, for the person; undefined when it can. */
  whyNot(cell: Target): string | undefined;
  say(words: string): void;
  /** Leaves what was typed in its cell, with the reason why it is not taken. */
  refuse(cell: Target, text: string, message: string): void;
  /** `seen` is what the cell held when the person began to type, when that may be another value by now. */
  put(cell: Target, value: unknown, seen?: { readonly value: unknown }): void;
  /** Writes many cells as one step; what cannot be written is said, cell by cell or once. */
  putAll(cells: readonly Write[], words: string, more?: { births: readonly Change[]; remark: string }): void;
  /** Reads a text as the field of its cell reads it; what cannot be read stays in its cell with the reason. */
  read(cell: Target, text: string): Promise<Write | undefined>;
}

/** Binds the ways to write cells to a grid. */
export const openCells = (grid: Grid, saver: Saver): Cells => {
  const { happen } = grid;
  const columns = () => standing(grid.columns, grid.state().look);
  const say = (words: string) => happen({ type: 'said', words });
  const whyNot = ({ row, column }: Target) => whyNotEditable(grid.ground, grid.state().question.asOf, column, row);
  const changeOf = ({ row, column }: Target, after: unknown, seen?: unknown): Change | undefined => {
    const { edits } = grid.state();
    const before = seen === undefined ? (shownValue(edits, row, column.key) ?? null) : seen;
    const isRefused = edits.get(cellKey(row.id, column.key))?.status === 'refused';
    if (!isRefused && isSame(before, after)) return undefined;
    return { id: row.id, field: column.key, before: isRefused ? (row[column.key] ?? null) : before, after };
  };
  const refuse = ({ row, column }: Target, text: string, message: string) => {
    happen({ type: 'edited', id: row.id, field: column.key, edit: { status: 'refused', text, message } });
    say(message);
  };
  return {
    columns,
    say,
    whyNot,
    refuse,
    target: (spot) => {
      const row = lineAt(grid.state().strands, spot.line)?.row;
      const column = columns()[spot.column];
      return row && column && { row, column };
    },
    put: (cell, after, seen) => {
      const change = changeOf(cell, after, seen?.value);
      if (change && isEmptyDraft(cell.row))
        saver.save([{ ...change, field: wholeRow, after: { [change.field]: after } }]);
      else if (change) saver.save([change]);
      else happen({ type: 'editDropped', id: cell.row.id, field: cell.column.key });
    },
    putAll: (cells, words, { births, remark } = { births: [], remark: '' }) => {
      const open = cells.filter(([cell]) => whyNot(cell) === undefined);
      const changes = open.flatMap(([cell, after]) => changeOf(cell, after) ?? []);
      saver.save([...births, ...changes], remark);
      const left = cells.length - open.length;
      const parts = [
        `${words}: ${sayCells(changes.length)}${left ? `; ${counted(left, ['no se puede', 'no se pueden'])} editar` : ''}.`,
        births.length > 0 && `${counted(births.length, ['fila nueva', 'filas nuevas'])}.`,
        remark,
      ];
      say(parts.filter(Boolean).join(' '));
    },
    read: async (cell, text) => {
      if (whyNot(cell)) return [cell, null];
      const parsed = await readCell(grid.ground, cell.column, text);
      if (parsed.ok) return [cell, parsed.value];
      refuse(cell, text, parsed.reason);
      return undefined;
    },
  };
};

/** A new row in which nothing is written yet. */
export const isEmptyDraft = (row: GridRow): boolean =>
  isDraft(row) &&
  Object.entries(row).every(([key, value]) => key === 'id' || key === 'version' || (value ?? null) === null);

export const sayCells = (count: number): string => counted(count, ['celda', 'celdas']);
