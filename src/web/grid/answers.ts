import { cellText } from './block.ts';
import { type Change, cellKey, type Edit } from './edits.ts';
import { isSame, type Job } from './jobs.ts';
import type { Declined, RowAnswer } from './requests.ts';
import type { GridRow } from './row.ts';
import type { Grid } from './store.ts';
import { rowById } from './strands.ts';

/** What came of a job: cells that were written, that wait for the person, that stay as another person left them. */
export interface Settled {
  readonly written: number;
  readonly refused: number;
  readonly kept: number;
  /** What must be sent again: another person wrote in other cells of the row. */
  readonly again?: Job;
  /** The row as it is now, and the id that it had before. */
  readonly row?: GridRow;
}

const nothing: Settled = { written: 0, refused: 0, kept: 0 };

/** Puts what the house answered to one row into the grid. */
export const settle = (grid: Grid, job: Job, answer: RowAnswer): Settled => {
  if ('row' in answer) return saved(grid, job, answer.row, answer.left);
  if ('gone' in answer) {
    grid.happen({ type: 'rowsGone', ids: [job.id] });
    return { ...nothing, written: 1 };
  }
  return declined(grid, job, answer.declined);
};

const saved = (grid: Grid, job: Job, row: GridRow, left: Readonly<Record<string, string>>): Settled => {
  if (job.does === 'create') grid.happen({ type: 'rowBorn', id: job.id, row });
  else grid.happen({ type: 'rowCame', row });
  const cells = [...job.cells.values()];
  const wrong = cells.filter(({ field }) => left[field] !== undefined);
  if (job.does === 'create') forgetReasons(grid, row.id, cells);
  refuseCells(grid, row.id, wrong, (field) => left[field] ?? '');
  dropCells(
    grid,
    row.id,
    cells.filter((cell) => !wrong.includes(cell)),
  );
  return { ...nothing, written: cells.length - wrong.length, refused: wrong.length, row };
};

/** What stood in the way of a new row no longer does. */
const forgetReasons = (grid: Grid, id: string, cells: readonly Change[]): void => {
  const settledNow = cells.filter(({ field }) => grid.state().edits.get(cellKey(id, field))?.status === 'refused');
  const edits = settledNow.map(({ field }): [string, string, undefined] => [id, field, undefined]);
  if (edits.length > 0) grid.happen({ type: 'editsCame', edits });
};

const declined = (grid: Grid, job: Job, why: Declined): Settled => {
  const cells = [...job.cells.values()];
  if (job.does === 'remove') return notRemoved(grid, why);
  if (why.status === 412 && why.theirs && job.does === 'update') return meet(grid, job, why.theirs);
  const isNamed = cells.some(({ field }) => why.byField[field] !== undefined);
  // A row that cannot be made says why at the cells that are wrong, or else at its name.
  const title = grid.ground.record.title;
  const wrong =
    job.does === 'update' ? cells : cells.filter(({ field }) => (isNamed ? why.byField[field] : field === title));
  refuseCells(grid, job.id, wrong, (field) => why.byField[field] ?? why.message);
  if (job.does === 'create')
    dropCells(
      grid,
      job.id,
      cells.filter((cell) => !wrong.includes(cell)),
    );
  return { ...nothing, refused: Math.max(1, wrong.length) };
};

const notRemoved = (grid: Grid, why: Declined): Settled => {
  if (why.theirs) grid.happen({ type: 'rowCame', row: why.theirs });
  if (why.status !== 412) grid.happen({ type: 'said', words: why.message });
  return { ...nothing, kept: 1 };
};

/** Another person wrote the row first: their cells stay, and ours go on where they did not write. */
export const meet = (grid: Grid, job: Job, theirs: GridRow): Settled => {
  if (rowById(grid.state().strands, job.id)) grid.happen({ type: 'rowCame', row: theirs });
  const cells = [...job.cells.values()];
  const already = cells.filter(({ field, after }) => isSame(theirs[field], after));
  const free = cells.filter((cell) => !already.includes(cell) && isSame(theirs[cell.field], cell.before));
  const met = cells.filter((cell) => !already.includes(cell) && !free.includes(cell));
  dropCells(grid, job.id, already);
  if (job.isBack) dropCells(grid, job.id, met);
  else conflictCells(grid, job.id, met, theirs);
  const again =
    free.length > 0 && job.tries < mostTries ? { ...job, cells: byField(free), tries: job.tries + 1 } : undefined;
  if (!again) conflictCells(grid, job.id, free, theirs);
  return {
    written: already.length,
    refused: job.isBack ? 0 : met.length,
    kept: job.isBack ? met.length : 0,
    again,
  };
};

const mostTries = 4;

const byField = (cells: readonly Change[]): Map<string, Change> => new Map(cells.map((cell) => [cell.field, cell]));

/** Each cell keeps what was typed, with the reason. */
export const refuseCells = (
  grid: Grid,
  id: string,
  cells: readonly Change[],
  reasonOf: (field: string) => string,
): void => {
  const edits = cells
    .filter((cell) => isStillOf(grid, id, cell))
    .map(({ field, after }): [string, string, Edit] => [
      id,
      field,
      { status: 'refused', text: textOf(grid, field, after), message: reasonOf(field) },
    ]);
  if (edits.length === 0) return;
  grid.happen({ type: 'editsCame', edits });
  if (edits.length === 1)
    grid.happen({ type: 'said', words: edits[0]?.[2].status === 'refused' ? edits[0][2].message : '' });
};

const conflictCells = (grid: Grid, id: string, cells: readonly Change[], theirs: GridRow): void => {
  const edits = cells
    .filter((cell) => isStillOf(grid, id, cell))
    .map(({ field, after }): [string, string, Edit] => [
      id,
      field,
      { status: 'conflict', value: after, text: textOf(grid, field, after), theirs },
    ]);
  if (edits.length === 0) return;
  grid.happen({ type: 'editsCame', edits });
  grid.happen({ type: 'said', words: 'Otra persona cambió esta fila: elija qué versión queda.' });
};

/** The cells show again what the house has. */
export const dropCells = (grid: Grid, id: string, cells: readonly Change[]): void => {
  const edits = cells
    .filter((cell) => isStillOf(grid, id, cell))
    .map(({ field }): [string, string, undefined] => [id, field, undefined]);
  if (edits.length > 0) grid.happen({ type: 'editsCame', edits });
};

/** A later edit of the same cell has taken its place when the value is another. */
const isStillOf = (grid: Grid, id: string, { field, after }: Change): boolean => {
  const edit = grid.state().edits.get(cellKey(id, field));
  return edit === undefined || (edit.status === 'saving' && isSame(edit.value, after));
};

export const textOf = (grid: Grid, field: string, value: unknown): string => {
  const column = grid.columns.find(({ key }) => key === field);
  return column ? cellText(column, value) : '';
};
