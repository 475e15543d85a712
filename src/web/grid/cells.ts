import { counted } from '../counted.ts';
import { type Column, type Placed, standing } from './columns.ts';
import { whyNotEditable } from './editing.ts';
import { type Change, cellKey, shownValue } from './edits.ts';
import { readCell } from './reading.ts';
import type { GridRow } from './row.ts';
import type { Saver } from './saving.ts';
import type { Spot } from './selection.ts';
import type { Grid } from './store.ts';
import { lineAt } from './strands.ts';

/** A cell under a spot, when a row stands there and has come. */
export interface Target {
  readonly row: GridRow;
  readonly column: Column & Placed;
}

/** A cell with the value that it shall hold. */
export type Write = readonly [cell: Target, value: unknown];

/** How cells are found and written, one or many at once. */
export interface Cells {
  columns(): (Column & Placed)[];
  target(spot: Spot): Target | undefined;
  /** Why a cell cannot be edited, for the person; undefined when it can. */
  whyNot(cell: Target): string | undefined;
  say(words: string): void;
  /** Leaves what was typed in its cell, with the reason why it is not taken. */
  refuse(cell: Target, text: string, message: string): void;
  put(cell: Target, value: unknown): void;
  /** Writes many cells as one step; what cannot be written is said, cell by cell or once. */
  putAll(cells: readonly Write[], words: string): void;
  /** Reads a text as the field of its cell reads it; what cannot be read stays in its cell with the reason. */
  read(cell: Target, text: string): Promise<Write | undefined>;
}

/** Binds the ways to write cells to a grid. */
export const openCells = (grid: Grid, saver: Saver): Cells => {
  const { happen } = grid;
  const columns = () => standing(grid.columns, grid.state().look.columns);
  const say = (words: string) => happen({ type: 'said', words });
  const whyNot = ({ row, column }: Target) => whyNotEditable(grid.ground, grid.state().question.asOf, column, row);
  const changeOf = ({ row, column }: Target, after: unknown): Change | undefined => {
    const { edits } = grid.state();
    const before = shownValue(edits, row, column.key);
    const isRefused = edits.get(cellKey(row.id, column.key))?.status === 'refused';
    if (!isRefused && isSame(before, after)) return undefined;
    return { id: row.id, field: column.key, before: isRefused ? row[column.key] : before, after };
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
    put: (cell, after) => {
      const change = changeOf(cell, after);
      if (change) saver.save([change]);
      else happen({ type: 'editDropped', id: cell.row.id, field: cell.column.key });
    },
    putAll: (cells, words) => {
      const open = cells.filter(([cell]) => whyNot(cell) === undefined);
      const changes = open.flatMap(([cell, after]) => changeOf(cell, after) ?? []);
      saver.save(changes);
      const left = cells.length - open.length;
      say(
        `${words}: ${sayCells(changes.length)}${left ? `; ${counted(left, ['no se puede', 'no se pueden'])} editar` : ''}.`,
      );
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

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

export const sayCells = (count: number): string => counted(count, ['celda', 'celdas']);
