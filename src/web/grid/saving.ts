import { type Change, cellKey, remember } from './edits.ts';
import { kindOf } from '../../records/record.ts';
import { cellText } from './block.ts';
import { Declined, patchRow } from './requests.ts';
import type { Grid } from './store.ts';
import { rowById } from './strands.ts';

/** Writes cells in the order in which they were changed; those of one row wait for each other, as each write is a version. */
export interface Saver {
  /** Shows the new values at once and writes them behind; the step can be taken back. */
  save(changes: readonly Change[]): void;
  /** As `save`, without remembering: taking back and repeating. */
  write(changes: readonly Change[]): void;
  /** Writes what the person kept of a conflict over what the other one wrote. */
  insist(id: string, field: string): void;
  /** Takes what the other one wrote. */
  yield(id: string, field: string): void;
}

/** Opens the way to write for a grid. */
export const openSaver = (grid: Grid): Saver => {
  const queues = new Map<string, Promise<void>>();
  const enqueue = (change: Change): void => {
    const before = queues.get(change.id) ?? Promise.resolve();
    const after = before.then(() => saveOne(grid, change));
    queues.set(change.id, after);
    void after.then(() => queues.get(change.id) === after && queues.delete(change.id));
  };
  const write = (changes: readonly Change[]): void => {
    for (const change of changes) echo(grid, change);
    for (const change of changes) enqueue(change);
  };
  return {
    write,
    save: (changes) => {
      write(changes);
      grid.happen({ type: 'remembered', past: remember(grid.state().past, changes) });
    },
    insist: (id, field) => decide(grid, id, field, (change) => write([change])),
    yield: (id, field) => decide(grid, id, field, () => grid.happen({ type: 'editDropped', id, field })),
  };
};

/** Shows the value before the house has it. */
const echo = (grid: Grid, { id, field, after }: Change): void => {
  const column = grid.columns.find(({ key }) => key === field);
  const text = column ? cellText(column, after) : '';
  grid.happen({ type: 'edited', id, field, edit: { status: 'saving', value: after, text } });
};

const idOrValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && !('size' in value)
    ? value.id
    : value;

const saveOne = async (grid: Grid, change: Change): Promise<void> => {
  const { id, field, after } = change;
  const row = rowById(grid.state().strands, id);
  if (!row) return grid.happen({ type: 'editDropped', id, field });
  try {
    const saved = await patchRow(grid.ground.record.path, row, { [field]: idOrValue(after) });
    grid.happen({ type: 'rowCame', row: saved });
    if (isStillOf(grid, change)) grid.happen({ type: 'editDropped', id, field });
  } catch (error) {
    fail(grid, change, error);
  }
};

/** A later edit of the same cell has taken its place when the value is another. */
const isStillOf = (grid: Grid, { id, field, after }: Change): boolean => {
  const edit = grid.state().edits.get(cellKey(id, field));
  return edit?.status === 'saving' && edit.value === after;
};

const fail = (grid: Grid, change: Change, error: unknown) => {
  if (!isStillOf(grid, change)) return;
  const { id, field, after } = change;
  const text = textOf(grid, field, after);
  if (error instanceof Declined && error.status === 412 && error.theirs) {
    const theirs = error.theirs;
    grid.happen({ type: 'edited', id, field, edit: { status: 'conflict', value: after, text, theirs } });
    return grid.happen({ type: 'said', words: 'Otra persona cambió esta fila: elija qué versión queda.' });
  }
  const message =
    error instanceof Declined ? (error.byField[field] ?? error.message) : 'Algo falló al guardar. Intente de nuevo.';
  grid.happen({ type: 'edited', id, field, edit: { status: 'refused', text, message } });
  grid.happen({ type: 'said', words: message });
};

const textOf = (grid: Grid, field: string, value: unknown): string => {
  const column = grid.columns.find(({ key }) => key === field);
  return column && value !== null && value !== undefined ? kindOf(column.field).cell(value, column.field) : '';
};

const decide = (grid: Grid, id: string, field: string, then: (change: Change) => void): void => {
  const edit = grid.state().edits.get(cellKey(id, field));
  if (edit?.status !== 'conflict') return;
  grid.happen({ type: 'rowCame', row: edit.theirs });
  then({ id, field, before: edit.theirs[field], after: edit.value });
};
