import { type Change, wholeRow } from './edits.ts';
import { isLink } from './row.ts';

/** What waits to be written of one row. */
export interface Job {
  readonly id: string;
  readonly does: 'create' | 'update' | 'remove';
  /** By field, when it is a change. */
  readonly cells: ReadonlyMap<string, Change>;
  /** Taken back or repeated: what another person wrote since stays as it is. */
  readonly isBack: boolean;
  /** How often it was sent before. */
  readonly tries: number;
}

/** Writes in the order in which they were asked; what is asked of one row meanwhile is written at once. */
export type Jobs = ReadonlyMap<string, Job>;

/** Adds what changed to what waits. */
export const withChanges = (jobs: Jobs, changes: readonly Change[], isBack: boolean): Jobs => {
  const next = new Map(jobs);
  for (const change of changes) next.set(change.id, joined(next.get(change.id), change, isBack));
  return next;
};

/** Puts jobs back before the others. */
export const withJobs = (jobs: Jobs, again: readonly Job[]): Jobs =>
  new Map([...again.map((job): [string, Job] => [job.id, job]), ...jobs]);

const joined = (job: Job | undefined, change: Change, isBack: boolean): Job => {
  const { id, field } = change;
  if (field === wholeRow)
    return { id, does: change.after === null ? 'remove' : 'create', cells: new Map(), isBack, tries: 0 };
  if (job && job.does !== 'update') return job;
  const before = job?.cells.get(field);
  const cell = before ? { ...change, before: before.before } : change;
  return {
    id,
    does: 'update',
    cells: new Map([...(job?.cells ?? []), [field, cell]]),
    isBack: isBack && (job?.isBack ?? true),
    tries: 0,
  };
};

/** What is known of a cell after an earlier write of it: a later one that waits begins from there. */
export const rebased = (jobs: Jobs, id: string, field: string, stored: unknown): Jobs => {
  const job = jobs.get(id);
  const cell = job?.cells.get(field);
  if (!job || !cell) return jobs;
  return new Map(jobs).set(id, { ...job, cells: new Map(job.cells).set(field, { ...cell, before: stored }) });
};

/** The job of a row goes on under its new id. */
export const renamedJob = (jobs: Jobs, from: string, to: string): Jobs => {
  const job = jobs.get(from);
  if (!job) return jobs;
  const cells = new Map([...job.cells].map(([field, cell]) => [field, { ...cell, id: to }]));
  return new Map([...jobs].map(([id, one]) => (id === from ? [to, { ...job, id: to, cells }] : [id, one])));
};

/** Whether two values of a cell are the same to who reads it; a row that is referred to is its id. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = (value: unknown): unknown => (isLink(value) && !('size' in value) ? value.id : (value ?? null));

/** The value as it is sent. */
export const sent = plain;
