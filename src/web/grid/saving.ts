import { newId } from '../../records/id.ts';
import { refuseCells, settle, textOf } from './answers.ts';
import { type Change, cellKey, type Edit, remember, wholeRow } from './edits.ts';
import { type Job, type Jobs, rebased, renamedJob, withChanges, withJobs } from './jobs.ts';
import { readied } from './ready.ts';
import { Declined, fetchRow, type RowToSend, sendRows } from './requests.ts';
import { emptyRound, type Round, sayRound, withSettled } from './round.ts';
import type { GridRow } from './row.ts';
import type { Grid } from './store.ts';
import { isDraft, newRowsIn, rowById } from './strands.ts';

/** Writes cells behind: what waits goes in one request of a few rows, one after the other. */
export interface Saver {
  /** Shows the new values at once and writes them behind; the step can be taken back. A remark is said at the end. */
  save(changes: readonly Change[], remark?: string): void;
  /** Takes back or repeats a step: what another person wrote since stays, and `words` tell how much was done. */
  rewrite(changes: readonly Change[], words: string): void;
  /** Writes what the person kept of a conflict over what the other one wrote. */
  insist(id: string, field: string): void;
  /** Takes what the other one wrote. */
  yield(id: string, field: string): void;
  /** True while something is not yet at the house. */
  isBusy(): boolean;
  stop(): void;
}

/** A request is a moment's work, also on a slow line. */
const rowsAtOnce = 50;
const waits = [2_000, 5_000, 15_000, 30_000] as const;

/** Opens the way to write for a grid. */
export const openSaver = (grid: Grid): Saver => {
  let jobs: Jobs = new Map();
  let sending: ReadonlyMap<string, Job> = new Map();
  let round: Round = emptyRound;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Versions of rows as this person left them: what stands at another version, somebody else has touched. */
  const mine = new Map<string, number>();
  /** The ids under which rows are being made: one that is sent again is not made twice. */
  const births = new Map<string, string>();
  const born = ({ id, does }: Job, row: RowToSend): RowToSend => {
    if (does !== 'create') return row;
    const birth = births.get(id) ?? newId();
    births.set(id, birth);
    return { ...row, new: birth };
  };

  const add = (changes: readonly Change[], isBack: boolean): void => {
    jobs = withChanges(jobs, show(grid, changes, new Set(sending.keys())), isBack);
    round = { ...round, total: round.done + sending.size + jobs.size };
    void pump();
  };
  const pump = async (): Promise<void> => {
    if (sending.size > 0 || timer) return;
    const some = [...jobs.values()].slice(0, rowsAtOnce);
    if (some.length === 0) return finish();
    sending = new Map(some.map((job) => [job.id, job]));
    jobs = new Map([...jobs].slice(some.length));
    if (round.total > rowsAtOnce)
      grid.happen({ type: 'progressed', progress: { done: round.done, total: round.total } });
    const again = await send(some);
    sending = new Map();
    jobs = withJobs(jobs, again);
    void pump();
  };
  const finish = (): void => {
    if (round === emptyRound) return;
    const words = sayRound(round, round.total > rowsAtOnce);
    round = emptyRound;
    if (grid.state().progress) grid.happen({ type: 'progressed', progress: undefined });
    if (words) grid.happen({ type: 'said', words });
  };
  /** Sends some jobs; answers those that must be sent again. */
  const send = async (some: readonly Job[]): Promise<Job[]> => {
    const absent = await bringMissing(grid, some);
    const again: Job[] = [];
    const ready: { job: Job; row: RowToSend }[] = [];
    for (const job of some) {
      const row = rowById(grid.state().strands, job.id) ?? absent.get(job.id);
      const one = readied(grid, job, row, mine.get(job.id));
      if ('row' in one) ready.push({ job: one.job, row: born(one.job, one.row) });
      else round = withSettled(round, one.settled);
    }
    if (ready.length === 0) return again;
    try {
      const answers = await sendRows(
        grid.ground.record.path,
        ready.map(({ row }) => row),
      );
      failures = 0;
      for (const [place, { job }] of ready.entries()) {
        const answer = answers[place];
        if (!answer) continue;
        const result = settle(grid, job, answer);
        round = withSettled(round, result);
        if (result.row) follow(job, result.row);
        if (result.again) again.push(result.again);
      }
      return again;
    } catch (error) {
      return failed(ready, error);
    }
  };
  /** What waits for the row goes on from what the house has now. */
  const follow = (job: Job, row: GridRow): void => {
    mine.set(row.id, row.version);
    births.delete(job.id);
    jobs = renamedJob(jobs, job.id, row.id);
    for (const [field] of jobs.get(row.id)?.cells ?? []) jobs = rebased(jobs, row.id, field, row[field]);
  };
  const failed = (ready: readonly { job: Job }[], error: unknown): Job[] => {
    const isAway = error instanceof Declined && [0, 502, 503, 504].includes(error.status);
    const message = error instanceof Declined ? error.message : 'Algo falló al guardar. Intente de nuevo.';
    if (isAway) {
      waitForLine();
      return ready.map(({ job }) => job);
    }
    for (const { job } of ready) {
      refuseCells(grid, job.id, [...job.cells.values()], () => message);
      // A removal has no cell that could say it.
      if (job.cells.size === 0) grid.happen({ type: 'said', words: message });
      round = withSettled(round, { written: 0, refused: job.cells.size, kept: 0 });
    }
    return [];
  };
  const waitForLine = (): void => {
    grid.happen({ type: 'said', words: 'Sin conexión: lo escrito se conserva aquí y se guarda cuando vuelva.' });
    const pause = waits[Math.min(failures, waits.length - 1)];
    failures++;
    timer = setTimeout(() => {
      timer = undefined;
      void pump();
    }, pause);
  };
  return {
    save: (changes, remark = '') => {
      if (changes.length === 0) return;
      round = { ...round, remark };
      add(changes, false);
      grid.happen({ type: 'remembered', past: remember(grid.state().past, changes) });
    },
    rewrite: (changes, words) => {
      round = { ...round, words };
      add(changes, true);
    },
    insist: (id, field) => decide(grid, id, field, (change) => add([change], false)),
    yield: (id, field) => decide(grid, id, field, () => grid.happen({ type: 'editDropped', id, field })),
    isBusy: () => jobs.size + sending.size > 0,
    stop: () => clearTimeout(timer),
  };
};

/**
 * Shows the values before the house has them. What is written into a row that is not yet made makes it, unless it is being
 * made at this moment.
 */
const show = (grid: Grid, changes: readonly Change[], sending: ReadonlySet<string>): Change[] => {
  const edits: [string, string, Edit | undefined][] = [];
  const drafts = new Map<string, GridRow>();
  const asked: Change[] = [];
  for (const change of changes) {
    const { id, field, after } = change;
    const row = drafts.get(id) ?? rowById(grid.state().strands, id);
    if (field === wholeRow) {
      asked.push(change);
      if (after !== null) drafts.set(id, { ...row, ...draftOf(id, after) });
    } else if (row && isDraft(row) && !sending.has(id)) {
      drafts.set(id, { ...row, [field]: after });
      edits.push([id, field, undefined]);
      asked.push({ id, field: wholeRow, before: null, after: {} });
    } else {
      edits.push([id, field, { status: 'saving', value: after, text: textOf(grid, field, after) }]);
      asked.push(change);
    }
  }
  const isHere = new Set(newRowsIn(grid.state().strands).map(({ id }) => id));
  const begun = [...drafts.values()].filter(({ id }) => !isHere.has(id));
  if (drafts.size > begun.length) grid.happen({ type: 'rowsCame', rows: [...drafts.values()] });
  if (begun.length > 0) grid.happen({ type: 'rowsBegan', rows: begun });
  if (edits.length > 0) grid.happen({ type: 'editsCame', edits });
  return asked;
};

/** A row that the house does not have yet, with what is known of it. */
export const draftOf = (id: string, values: unknown): GridRow => ({
  ...(typeof values === 'object' && values !== null ? values : {}),
  id,
  version: 0,
  state: null,
});

/** Rows that the list does not show now, and those whose changed cells were not brought with their columns hidden. */
const bringMissing = async (grid: Grid, jobs: readonly Job[]): Promise<Map<string, GridRow>> => {
  const absent = new Map<string, GridRow>();
  for (const { id, cells, does } of jobs) {
    const row = rowById(grid.state().strands, id);
    if (does === 'create' || (row && [...cells.keys()].every((field) => field in row))) continue;
    const whole = await fetchRow(grid.ground.record.path, id).catch(() => undefined);
    if (whole && row) grid.happen({ type: 'rowCame', row: whole });
    else if (whole) absent.set(id, whole);
  }
  return absent;
};

const decide = (grid: Grid, id: string, field: string, then: (change: Change) => void): void => {
  const edit = grid.state().edits.get(cellKey(id, field));
  if (edit?.status !== 'conflict') return;
  const now = rowById(grid.state().strands, id);
  const theirs = now && now.version > edit.theirs.version ? now : edit.theirs;
  grid.happen({ type: 'rowCame', row: theirs });
  then({ id, field, before: theirs[field], after: edit.value });
};
