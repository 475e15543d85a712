import { counted, rowNoun } from '../counted.ts';
import { readBlock, writeBlock } from './block.ts';
import { openCells, sayCells, type Target, type Write } from './cells.ts';
import { cellKey, redo, undo } from './edits.ts';
import { type FillCommands, openFilling } from './fillCommands.ts';
import type { Filler } from './filling.ts';
import type { Look } from './look.ts';
import { readCellNow } from './reading.ts';
import type { Saver } from './saving.ts';
import { blockOf, type Extent, everything, extendTo, type Motion, kept, moveTo, type Spot, step } from './selection.ts';
import type { Grid } from './store.ts';
import { lineAt, lineCount, rowById, rowsBetween } from './strands.ts';

/** What a person can ask of the grid; keys, mouse and menus all speak through this. */
export interface Commands extends FillCommands {
  move(motion: Motion): void;
  extend(motion: Motion): void;
  select(spot: Spot): void;
  extendTo(spot: Spot): void;
  selectAll(): void;
  edit(typed?: string): void;
  /** Takes what was typed; text is read as the field reads it. */
  commitText(text: string, then: Motion | undefined): void;
  commitValue(value: unknown, then: Motion | undefined): void;
  cancel(then: Motion | undefined): void;
  clear(): void;
  copy(): string;
  paste(text: string): Promise<void>;
  undo(): void;
  redo(): void;
  /** Leaves what the house would not take, so that the cell shows again what is stored; false when it took all. */
  forget(): boolean;
  open(): void;
  close(): void;
  turn(strand: number): void;
  look(look: Look): void;
  retry(): void;
  readonly saver: Saver;
}

/** Binds what a person can ask to a grid; `page` says how many lines are seen at once. */
export const openCommands = (grid: Grid, saver: Saver, filler: Filler, page: () => number): Commands => {
  const { happen } = grid;
  const cells = openCells(grid, saver);
  const { columns, put, putAll, refuse, say, target, whyNot } = cells;
  const extent = (): Extent => ({ lines: lineCount(grid.state().strands), columns: columns().length, page: page() });
  const active = () => grid.state().selection.active;
  const move = (motion: Motion) => happen({ type: 'selected', selection: moveTo(step(active(), motion, extent())) });
  const endEdit = (then: Motion | undefined) => {
    happen({ type: 'editEnded' });
    if (then) move(then);
  };
  const edited = (): Target | undefined => {
    const { editing, strands } = grid.state();
    const row = editing && rowById(strands, editing.id);
    const column = editing && columns()[editing.column];
    return row && column && { row, column };
  };
  const block = () => {
    const held = blockOf(grid.state().selection);
    return {
      rows: rowsBetween(grid.state().strands, held.top, held.bottom),
      columns: columns().slice(held.left, held.right + 1),
      held,
    };
  };
  const filling = openFilling(grid, cells);
  return {
    ...filling,
    saver,
    move,
    extend: (motion) => {
      const { selection } = grid.state();
      happen({ type: 'selected', selection: extendTo(selection, step(selection.active, motion, extent())) });
    },
    select: (spot) => happen({ type: 'selected', selection: moveTo(spot) }),
    extendTo: (spot) => happen({ type: 'selected', selection: extendTo(grid.state().selection, spot) }),
    selectAll: () => happen({ type: 'selected', selection: everything(extent()) }),
    edit: (typed) => {
      const line = lineAt(grid.state().strands, active().line);
      if (line?.at === -1) return turn(line.strand);
      const cell = target(active());
      if (!cell) return;
      const reason = whyNot(cell);
      if (reason) return say(reason);
      const refused = grid.state().edits.get(cellKey(cell.row.id, cell.column.key));
      const kept = refused?.status === 'refused' ? refused.text : undefined;
      happen({ type: 'editBegan', editing: { ...active(), id: cell.row.id, text: typed ?? kept } });
    },
    commitText: (text, then) => {
      const cell = edited();
      endEdit(then);
      if (!cell) return;
      const parsed = readCellNow(cell.column, text);
      if (parsed.ok) put(cell, parsed.value);
      else refuse(cell, text, parsed.reason);
    },
    commitValue: (value, then) => {
      const cell = edited();
      endEdit(then);
      if (!cell) return;
      if (value === null && cell.column.field.required)
        refuse(cell, '', `«${cell.column.field.label}» no puede quedar vacío.`);
      else put(cell, value);
    },
    cancel: endEdit,
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
      const { rows, columns: held } = block();
      say(`Copiado: ${counted(rows.length, rowNoun)} por ${counted(held.length, ['columna', 'columnas'])}.`);
      return writeBlock(rows, held);
    },
    paste: async (text) => {
      const { held } = block();
      const texts = readBlock(text.replace(/(\r\n|\n|\r)$/, ''));
      const isFill = texts.length === 1 && texts[0]?.length === 1;
      const lines = isFill ? held.bottom - held.top + 1 : texts.length;
      const across = isFill ? held.right - held.left + 1 : Math.max(...texts.map((line) => line.length));
      const reads: Promise<Write | undefined>[] = [];
      for (let line = 0; line < lines; line++)
        for (let column = 0; column < across; column++) {
          const cell = target({ line: held.top + line, column: held.left + column });
          const typed = isFill ? texts[0]?.[0] : texts[line]?.[column];
          if (cell && typed !== undefined) reads.push(cells.read(cell, typed));
        }
      const writes = await Promise.all(reads);
      putAll(
        writes.filter((write) => write !== undefined),
        'Pegado',
      );
      happen({
        type: 'selected',
        selection: {
          anchor: { line: held.top, column: held.left },
          active: kept({ line: held.top + lines - 1, column: held.left + across - 1 }, extent()),
        },
      });
    },
    undo: () => {
      const back = undo(grid.state().past);
      if (!back) return say('No hay nada que deshacer.');
      happen({ type: 'remembered', past: back.past });
      saver.write(back.changes);
      say(`Deshecho: ${sayCells(back.changes.length)}.`);
    },
    redo: () => {
      const again = redo(grid.state().past);
      if (!again) return say('No hay nada que repetir.');
      happen({ type: 'remembered', past: again.past });
      saver.write(again.changes);
      say(`Repetido: ${sayCells(again.changes.length)}.`);
    },
    forget: () => {
      if (filling.leaveFill()) return true;
      const cell = target(active());
      const edit = cell && grid.state().edits.get(cellKey(cell.row.id, cell.column.key));
      if (edit?.status !== 'refused' || !cell) return false;
      happen({ type: 'editDropped', id: cell.row.id, field: cell.column.key });
      return true;
    },
    open: () => {
      const line = lineAt(grid.state().strands, active().line);
      if (line?.at === -1) turn(line.strand);
      else if (line?.row) happen({ type: 'opened', id: line.row.id });
    },
    close: () => happen({ type: 'opened', id: undefined }),
    turn: (strand) => turn(strand),
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
  };

  function turn(strand: number): void {
    happen({ type: 'turned', strand });
    filler.begin();
  }
};

/** A column that did not stand before needs rows that bring it. */
const bringsMore = (before: Look, look: Look): boolean =>
  look.columns.some(({ key }) => !before.columns.some((column) => column.key === key));
