import { counted, rowNoun } from '../counted.ts';
import { openAdvance } from './advance.ts';
import { writeBlock, writeTable } from './block.ts';
import { isEmptyDraft, openCells, type Target, type Write } from './cells.ts';
import type { Clip } from './clipboard.ts';
import { type EditCommands, openEditing } from './editCommands.ts';
import { cellKey, shownValue } from './edits.ts';
import { edgeFrom } from './edge.ts';
import { type FillCommands, openFilling } from './fillCommands.ts';
import type { Filler } from './filling.ts';
import type { Look } from './look.ts';
import { openPast, type PastCommands } from './past.ts';
import { openPasting } from './pasting.ts';
import type { Saver } from './saving.ts';
import { nextTroubled } from './troubled.ts';
import { blockOf, type Extent, everything, extendTo, type Motion, moveTo, type Spot, step } from './selection.ts';
import type { Grid } from './store.ts';
import { isDraft, lineAt, lineCount, newRowsIn, rowsBetween, spareLines } from './strands.ts';

/** What a person can ask of the grid; keys, mouse and menus all speak through this. */
export interface Commands extends FillCommands, EditCommands, PastCommands {
  move(motion: Motion): void;
  /** Goes on to the next cell, as Tab and Enter do. */
  advance(motion: Motion): void;
  extend(motion: Motion): void;
  select(spot: Spot): void;
  extendTo(spot: Spot): void;
  selectAll(): void;
  /** Holds the rows, or the columns, of what is held. */
  selectRows(): void;
  selectColumns(): void;
  clear(): void;
  copy(): Clip;
  /** Copies, and empties the cells where they are pasted. */
  cut(): Clip;
  paste(clip: Clip): Promise<void>;
  /** Leaves what was begun or was not taken, so that the cell shows again what is stored; false when there is nothing. */
  forget(): boolean;
  /** Goes to the next cell that waits for a decision. */
  nextTrouble(): void;
  /** Leaves all that was not taken. */
  forgetAll(): void;
  open(): void;
  close(): void;
  turn(strand: number): void;
  look(look: Look): void;
  retry(): void;
  /** Shows the rows that others added. */
  bringNews(): void;
  readonly saver: Saver;
}

/** Binds what a person can ask to a grid; `page` says how many lines are seen at once. */
export const openCommands = (grid: Grid, saver: Saver, filler: Filler, page: () => number): Commands => {
  const { happen } = grid;
  const cells = openCells(grid, saver);
  const { columns, putAll, refuse, say, target, whyNot } = cells;
  const extent = (): Extent => ({
    lines: lineCount(grid.state().strands),
    spare: spareLines(grid.state().strands),
    columns: columns().length,
    page: page(),
  });
  const active = () => grid.state().selection.active;
  const isFilled = (line: number, column: number): boolean => {
    const cell = target({ line, column });
    // A row that has not come yet is taken for a filled one.
    return !cell || (shownValue(grid.state().edits, cell.row, cell.column.key) ?? null) !== null;
  };
  const stepped = (motion: Motion): Spot => {
    const from = active();
    const whole = extent();
    const last = whole.lines - 1 - (whole.spare ?? 0);
    const down = motion === 'top' ? -1 : motion === 'bottom' ? 1 : undefined;
    if (!down || from.line < 0 || from.line > last) return step(from, motion, whole);
    return { ...from, line: edgeFrom(from.line, down, last, (line) => isFilled(line, from.column)) };
  };
  const move = (motion: Motion) => happen({ type: 'selected', selection: moveTo(stepped(motion)) });
  const select = (spot: Spot) => happen({ type: 'selected', selection: moveTo(spot) });
  const advance = openAdvance(active, move, select);
  const block = () => {
    const held = blockOf(grid.state().selection);
    return {
      rows: rowsBetween(grid.state().strands, held.top, held.bottom),
      columns: columns().slice(held.left, held.right + 1),
      held,
    };
  };
  const copied = (words: string): Clip => {
    const { rows, columns: held } = block();
    say(`${words}: ${counted(rows.length, rowNoun)} por ${counted(held.length, ['columna', 'columnas'])}.`);
    return { text: writeBlock(rows, held), html: writeTable(rows, held) };
  };
  const turn = (strand: number): void => {
    happen({ type: 'turned', strand });
    filler.begin();
  };
  const ask = (): void => {
    const { question, look } = grid.state();
    happen({ type: 'asked', question, look });
    filler.begin();
  };
  const filling = openFilling(grid, cells);
  return {
    ...filling,
    ...openEditing(grid, cells, { advance, turn }),
    ...openPast(grid, saver),
    saver,
    move,
    extend: (motion) => happen({ type: 'selected', selection: extendTo(grid.state().selection, stepped(motion)) }),
    select,
    advance,
    extendTo: (spot) => happen({ type: 'selected', selection: extendTo(grid.state().selection, spot) }),
    selectAll: () => happen({ type: 'selected', selection: everything(extent()) }),
    selectRows: () => {
      const { top, bottom } = block().held;
      const anchor = { line: top, column: columns().length - 1 };
      if (top >= 0) happen({ type: 'selected', selection: { anchor, active: { line: bottom, column: 0 } } });
    },
    selectColumns: () => {
      const { left, right } = block().held;
      const anchor = { line: Math.max(0, step(active(), 'end', extent()).line), column: right };
      happen({ type: 'selected', selection: { anchor, active: { line: 0, column: left } } });
    },
    clear: () => {
      const { rows, columns: held } = block();
      const writes = rows.flatMap((row) => held.map((column): Write => [{ row, column }, null]));
      for (const [cell] of writes)
        if (cell.column.field.required && !whyNot(cell))
          refuse(cell, '', `«${cell.column.field.label}» no puede quedar vacío.`);
      putAll(
        writes.filter(([cell]) => !cell.column.field.required),
        'Borrado',
      );
    },
    copy: () => {
      happen({ type: 'cutBegan', cut: undefined });
      return copied('Copiado');
    },
    cut: () => {
      const { rows, columns: held } = block();
      const clip = copied('Cortado');
      const cut = { ids: rows.map(({ id }) => id), fields: held.map(({ key }) => key), text: clip.text };
      happen({ type: 'cutBegan', cut });
      return clip;
    },
    paste: openPasting(grid, cells, filler, extent),
    forget: () => {
      if (filling.leaveFill()) return true;
      if (grid.state().cut) {
        happen({ type: 'cutBegan', cut: undefined });
        return true;
      }
      const cell = target(active());
      if (!cell) return false;
      return leaveDraft(cell) || leaveRefused(cell);
    },
    nextTrouble: () => {
      const spot = nextTroubled(grid, active());
      if (spot) select(spot);
      else say('Lo que hay que revisar está en filas o columnas que no se muestran.');
    },
    forgetAll: () => {
      const empty = newRowsIn(grid.state().strands).filter(isEmptyDraft);
      if (empty.length > 0) happen({ type: 'rowsGone', ids: empty.map(({ id }) => id) });
      const edits = [...grid.state().edits]
        .filter(([, { status }]) => status !== 'saving')
        .map(([key]): [string, string, undefined] => [
          key.slice(0, key.indexOf(' ')),
          key.slice(key.indexOf(' ') + 1),
          undefined,
        ]);
      happen({ type: 'editsCame', edits });
    },
    open: () => {
      const line = lineAt(grid.state().strands, active().line);
      if (line?.at === -1) turn(line.strand);
      else if (line?.row && !isDraft(line.row)) happen({ type: 'opened', id: line.row.id });
    },
    close: () => happen({ type: 'opened', id: undefined }),
    turn,
    look: (look) => {
      const { question, look: before } = grid.state();
      if (look.group === before.group && !bringsMore(before, look)) return happen({ type: 'looked', look });
      happen({ type: 'asked', question, look });
      filler.begin();
    },
    retry: () => {
      happen({ type: 'retried' });
      filler.begin();
    },
    bringNews: ask,
  };

  function leaveDraft({ row }: Target): boolean {
    if (!isEmptyDraft(row)) return false;
    happen({ type: 'rowsGone', ids: [row.id] });
    return true;
  }

  function leaveRefused({ row, column }: Target): boolean {
    if (grid.state().edits.get(cellKey(row.id, column.key))?.status !== 'refused') return false;
    happen({ type: 'editDropped', id: row.id, field: column.key });
    return true;
  }
};

/** A column that did not stand before needs rows that bring it. */
const bringsMore = (before: Look, look: Look): boolean =>
  look.columns.some(({ key }) => !before.columns.some((column) => column.key === key)) ||
  look.colours.some(({ field }) => !before.colours.some((rule) => rule.field === field));
