import { fieldsOf } from '../../records/record.ts';
import { dropCells, meet, refuseCells, type Settled } from './answers.ts';
import type { Change } from './edits.ts';
import { isSame, type Job, sent } from './jobs.ts';
import type { RowToSend } from './requests.ts';
import type { GridRow } from './row.ts';
import type { Grid } from './store.ts';

/** A job as it is sent, or what came of it when there is nothing to send. */
export type Ready = { readonly job: Job; readonly row: RowToSend } | { readonly settled: Settled };

const settled = (some: Partial<Settled> = {}): Ready => ({ settled: { written: 0, refused: 0, kept: 0, ...some } });

/** Makes a job ready: what another person has written meanwhile, as far as it is known here, is not overwritten. */
export const readied = (grid: Grid, job: Job, row: GridRow | undefined, versionOfMine: number | undefined): Ready => {
  if (!row) return settled({ kept: Math.max(1, job.cells.size) });
  if (job.does === 'create') return readyToMake(grid, job, row);
  if (job.does === 'remove') {
    if (row.version === 0) {
      grid.happen({ type: 'rowsGone', ids: [job.id] });
      return settled({ written: 1 });
    }
    return job.isBack && row.version !== versionOfMine
      ? settled({ kept: 1 })
      : { job, row: { id: row.id, version: row.version, remove: true } };
  }
  return readyToChange(grid, job, row);
};

const readyToChange = (grid: Grid, job: Job, row: GridRow): Ready => {
  const cells = [...job.cells.values()];
  const isMet = cells.some(({ field, before }) => !isSame(row[field], before));
  if (isMet) {
    const { again, ...rest } = meet(grid, job, row);
    if (!again) return settled(rest);
    // What others wrote was taken out; the rest of the row goes on, and is counted when it is answered.
    return { job: again, row: toSend(row, [...again.cells.values()]) };
  }
  const changed = cells.filter(({ before, after }) => !isSame(before, after));
  if (changed.length === 0) {
    dropCells(grid, job.id, cells);
    return settled();
  }
  return { job, row: toSend(row, cells) };
};

const toSend = (row: GridRow, cells: readonly Change[]): RowToSend => ({
  id: row.id,
  version: row.version,
  values: Object.fromEntries(cells.map(({ field, after }) => [field, sent(after)])),
});

/** A new row is made as soon as all that it needs is there. */
const readyToMake = (grid: Grid, job: Job, row: GridRow): Ready => {
  const { record } = grid.ground;
  const written = fieldsOf(record).filter(([key, field]) => !field.derived && (row[key] ?? null) !== null);
  const missing = fieldsOf(record).filter(
    ([key, field]) => field.required && !field.derived && key !== record.ownedBy && (row[key] ?? null) === null,
  );
  const cells = written.map(([field]): Change => ({ id: row.id, field, before: null, after: row[field] }));
  if (missing.length > 0) {
    const empty = missing.map(([field]): Change => ({ id: row.id, field, before: null, after: null }));
    refuseCells(grid, row.id, empty, (key) => `Falta «${labelOf(grid, key)}»: escríbalo y la fila se guarda.`);
    return settled({ refused: 1 });
  }
  return {
    job: { ...job, cells: new Map(cells.map((cell) => [cell.field, cell])) },
    row: { values: Object.fromEntries(cells.map(({ field, after }) => [field, sent(after)])) },
  };
};

const labelOf = (grid: Grid, key: string): string =>
  grid.columns.find((column) => column.key === key)?.field.label ?? key;
