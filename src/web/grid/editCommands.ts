import { cellText } from './block.ts';
import { adviceOn, isAdvised } from './advising.ts';
import { type Cells, isEmptyDraft, type Target, type Write } from './cells.ts';
import { cellKey, shownValue } from './edits.ts';
import { newDraft } from './newRow.ts';
import { readCellNow } from './reading.ts';
import { blockOf, type Motion } from './selection.ts';
import type { Grid } from './store.ts';
import { lineAt, lineCount, rowById, spareLines } from './strands.ts';

/** What an editor hands over: text to be read, or a value that was picked. */
export type Taken = { readonly text: string } | { readonly value: unknown };

/** What a person can ask of the cell that they type in. */
export interface EditCommands {
  edit(typed?: string): void;
  /** Takes what was typed; text is read as the field reads it. */
  commitText(text: string, then: Motion | undefined): void;
  commitValue(value: unknown, then: Motion | undefined): void;
  /** Takes what was typed for every held cell. */
  commitAll(taken: Taken): void;
  cancel(then: Motion | undefined): void;
}

interface Ways {
  advance(motion: Motion): void;
  turn(strand: number): void;
}

/** Binds typing into cells to a grid. */
export const openEditing = (grid: Grid, cells: Cells, { advance, turn }: Ways): EditCommands => {
  const { happen } = grid;
  const active = () => grid.state().selection.active;
  const edited = (): (Target & { seen: { value: unknown } }) | undefined => {
    const { editing, strands } = grid.state();
    const row = editing && rowById(strands, editing.id);
    const column = editing && cells.columns()[editing.column];
    return row && column && { row, column, seen: { value: editing.seen } };
  };
  const end = (then: Motion | undefined) => {
    happen({ type: 'editEnded' });
    if (then) advance(then);
  };
  /** The spare line at the end becomes a row as soon as somebody types there. */
  const beginRow = (): Target | undefined => {
    const { strands } = grid.state();
    const isSpare = spareLines(strands) > 0 && active().line === lineCount(strands) - 1;
    if (!isSpare) return undefined;
    happen({ type: 'rowsBegan', rows: [newDraft()] });
    return cells.target(active());
  };
  /** Who goes on before the advice has come is told of it here. */
  const advise = async ({ row, column }: Target, value: unknown): Promise<void> => {
    if (!isAdvised(grid.ground, column)) return;
    const said = await adviceOn(grid.ground, { row, column, value }, new AbortController().signal);
    if (said.length > 0) cells.say(said.join(' '));
  };
  const take = (cell: Target & { seen: { value: unknown } }, taken: Taken): void => {
    const { label, required } = cell.column.field;
    void advise(cell, 'text' in taken ? taken.text : taken.value);
    if ('text' in taken) {
      const parsed = readCellNow(cell.column, taken.text);
      if (parsed.ok) cells.put(cell, parsed.value, cell.seen);
      else cells.refuse(cell, taken.text, parsed.reason);
    } else if (taken.value === null && required) cells.refuse(cell, '', `«${label}» no puede quedar vacío.`);
    else cells.put(cell, taken.value, cell.seen);
  };
  const commit = (taken: Taken, then: Motion | undefined): void => {
    const cell = edited();
    end(then);
    if (cell) take(cell, taken);
  };
  return {
    edit: (typed) => {
      const line = lineAt(grid.state().strands, active().line);
      if (line?.at === -1) return turn(line.strand);
      const cell = cells.target(active()) ?? beginRow();
      if (!cell) return;
      const reason = cells.whyNot(cell);
      if (reason) {
        if (isEmptyDraft(cell.row)) happen({ type: 'rowsGone', ids: [cell.row.id] });
        return cells.say(reason);
      }
      const { edits } = grid.state();
      const refused = edits.get(cellKey(cell.row.id, cell.column.key));
      const kept = refused?.status === 'refused' ? refused.text : undefined;
      const seen = shownValue(edits, cell.row, cell.column.key) ?? null;
      happen({ type: 'editBegan', editing: { ...active(), id: cell.row.id, text: typed ?? kept, seen } });
    },
    commitText: (text, then) => commit({ text }, then),
    commitValue: (value, then) => commit({ value }, then),
    commitAll: async (taken) => {
      const cell = edited();
      end(undefined);
      if (!cell) return;
      const text = 'text' in taken ? taken.text : cellText(cell.column, taken.value);
      const held = blockOf(grid.state().selection);
      const reads: Promise<Write | undefined>[] = [];
      for (let line = held.top; line <= held.bottom; line++)
        for (let column = held.left; column <= held.right; column++) {
          const goal = cells.target({ line, column });
          if (goal && 'value' in taken && goal.column.key === cell.column.key && taken.value !== null)
            reads.push(Promise.resolve<Write>([goal, taken.value]));
          else if (goal) reads.push(cells.read(goal, text));
        }
      cells.putAll(
        (await Promise.all(reads)).filter((write) => write !== undefined),
        'Escrito',
      );
    },
    cancel: (then) => {
      const cell = edited();
      end(then);
      const isLeft = cell && isEmptyDraft(cell.row) && !hasEdits(grid, cell.row.id);
      if (isLeft) happen({ type: 'rowsGone', ids: [cell.row.id] });
    },
  };
};

const hasEdits = (grid: Grid, id: string): boolean =>
  [...grid.state().edits.keys()].some((key) => key.startsWith(`${id} `));
