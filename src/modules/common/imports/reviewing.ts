import { setImmediate as breath } from 'node:timers/promises';
import { isId } from '../../../records/fields/reference.ts';
import type { Catalog } from '../../../records/catalog.ts';
import {
  type FileStart,
  fingerprintOf,
  type Mapping,
  proposeMapping,
  readMapping,
} from '../../../faces/importing/mapping.ts';
import { keyOfRow, knownRows } from '../../../faces/importing/keys.ts';
import { mergeRows } from '../../../faces/importing/merge.ts';
import { type Outcome, type PlannedRow, plannerOf } from '../../../faces/importing/plan.ts';
import { referencesIn } from '../../../faces/importing/references.ts';
import { type ReadRow, rowReader } from '../../../faces/importing/rows.ts';
import { knowledgeOf } from '../../../faces/importing/targets.ts';
import type { RecordType } from '../../../records/record.ts';
import { openTable, startOf } from './fileStart.ts';
import { type Ground, type Run, todayOf } from './ground.ts';
import { ownCommune } from '../institution/index.ts';
import { importMapping, importRun } from './imports.record.ts';
import { note } from './progress.ts';

// A chunk is worked on without a pause: small ones keep the others' waiting short.
const chunkRows = 100;

/** Reads the titles of a run's file and proposes its columns: as remembered from a file like it, or by name and content. */
export const readColumns = async (ground: Ground, run: Run): Promise<void> => {
  await note(ground, run.id, { step: 'reading', done: 0, total: 0, problem: null });
  const record = ground.catalog.record(run.record);
  const table = await openTable(ground, run);
  const start = await startOf(table);
  const references = referencesIn(ground.database, ground.catalog, []);
  const mapping =
    (await remembered(ground, record, start)) ?? (await proposeMapping(ground.catalog, record, start, references));
  const { filledSheets = [] } = table;
  await note(ground, run.id, {
    headers: [...start.headers],
    sheets: filledSheets.length > 1 ? filledSheets : null,
  });
  await ground.store.house().together(async (desk) => {
    await desk.update(importRun, { id: run.id }, { mapping: JSON.stringify(mapping), sheet: table.sheet ?? null });
    await desk.act(importRun, { id: run.id }, 'read');
  });
};

const remembered = async (ground: Ground, record: RecordType, start: FileStart): Promise<Mapping | undefined> => {
  const filters = [
    { field: 'record', operator: 'eq' as const, value: record.name },
    { field: 'fingerprint', operator: 'eq' as const, value: fingerprintOf(start.headers) },
  ];
  const [known] = (await ground.store.house().list(importMapping, { filters, limit: 1 })).items;
  return known && readMapping(ground.catalog, record, start.headers, JSON.parse(known.mapping));
};

/** Keeps how the columns of such a file are to be read. */
export const rememberColumns = async (ground: Ground, run: Run, headers: readonly string[]): Promise<void> => {
  const desk = ground.store.house();
  const mapping = withoutConstants(run.mapping ?? '{}');
  const fingerprint = fingerprintOf(headers);
  const filters = [
    { field: 'record', operator: 'eq' as const, value: run.record },
    { field: 'fingerprint', operator: 'eq' as const, value: fingerprint },
  ];
  const [known] = (await desk.list(importMapping, { filters, limit: 1 })).items;
  if (known) await desk.update(importMapping, { id: known.id }, { mapping });
  else await desk.create(importMapping, { record: run.record, fingerprint, mapping });
};

/** What the person said of one whole file, like its year, is not said of the next one. */
const withoutConstants = (mapping: string): string => {
  const { otherwise = {}, ...rest } = JSON.parse(mapping);
  const kept = Object.entries(otherwise).filter(([key]) => key.includes('.'));
  return JSON.stringify({ ...rest, otherwise: Object.fromEntries(kept) });
};

/** Understands every row of the file and plans what would change; nothing but the review is written. */
export const reviewRows = async (ground: Ground, run: Run): Promise<void> => {
  const { catalog, database } = ground;
  const record = catalog.record(run.record);
  const mark = ground.clock.now().toISOString();
  await note(ground, run.id, { step: 'reviewing', done: 0, problem: null, mark });
  await database.rows('delete from import_row where run = $1::uuid', [run.id]);
  const start = await startOf(await openTable(ground, run));
  const mapping = readMapping(catalog, record, start.headers, JSON.parse(run.mapping ?? '{}'));
  const references = referencesIn(
    database,
    catalog,
    mapping.creates ? (knowledgeOf(catalog, record).creates ?? []) : [],
  );
  const reader = rowReader(catalog, record, start, mapping, references, {
    today: todayOf(ground),
    isOwnCommune: await ownCommune(database),
  });
  const planner = plannerOf(database, catalog, record, await knownRows(database, catalog, record), references);
  const table = await openTable(ground, run);
  const used = new Set<string>();
  let done = 0;
  let pending: ReadRow[] = [];
  const flush = async (): Promise<void> => {
    const rows = await mergedWithEarlier(ground, run.id, record, pending);
    const plans = await planner.plan(rows);
    noteUse(used, plans);
    await keepRows(ground, run.id, catalog, record, rows, plans);
    done += pending.length;
    pending = [];
    if (done % 2_000 === 0) await note(ground, run.id, { done });
    await breath();
  };
  for await (const row of table.rows) {
    pending.push(await reader.read(row));
    if (pending.length >= chunkRows) await flush();
  }
  await flush();
  await note(ground, run.id, { total: done, wishes: references.wishes().filter(({ id }) => used.has(id)) });
  await closeReview(ground, run, done);
};

const closeReview = async (ground: Ground, run: Run, rows: number): Promise<void> => {
  const counts = await countsOf(ground, run.id);
  const accepted = counts.new + counts.changes + counts.same + counts.merged;
  await ground.store.house().together(async (desk) => {
    await desk.update(
      importRun,
      { id: run.id },
      { rows, accepted, refused: counts.refused, reviewedAt: ground.clock.now().toISOString() },
    );
    await desk.act(importRun, { id: run.id }, 'review');
  });
  await note(ground, run.id, { step: 'idle' });
};

/** How many rows of a run have each outcome. */
export const countsOf = async ({ database }: Ground, run: string): Promise<Record<Outcome, number>> => {
  const rows = await database.rows<{ outcome: Outcome; count: number }>(
    'select outcome, count(*) as count from import_row where run = $1::uuid group by outcome',
    [run],
  );
  const none: Record<Outcome, number> = { new: 0, changes: 0, same: 0, refused: 0, merged: 0, aside: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
};

/** Rows that speak of what an earlier row spoke of are joined with it, or refused where they contradict it. */
const mergedWithEarlier = async (
  ground: Ground,
  run: string,
  record: RecordType,
  rows: readonly ReadRow[],
): Promise<ReadRow[]> => {
  const { catalog } = ground;
  const keys = new Map(rows.flatMap((row) => (isOpen(row) ? [[row, keyOfRow(catalog, record, row)] as const] : [])));
  const earlier = await ground.database.rows<{ key: string; data: ReadRow }>(
    `select key, data from import_row where run = $1::uuid and key = any($2::text[]) and data is not null`,
    [run, [...new Set([...keys.values()].filter((key) => key !== undefined))]],
  );
  const byKey = new Map(earlier.map(({ key, data }) => [key, data]));
  const result = new Map<number, ReadRow>();
  for (const row of rows) {
    const key = keys.get(row);
    const first = key === undefined ? undefined : byKey.get(key);
    if (key === undefined || !first) {
      result.set(row.row, row);
      if (key !== undefined) byKey.set(key, row);
      continue;
    }
    const answer = mergeRows(catalog, record, first, row);
    if ('merged' in answer) {
      byKey.set(key, answer.merged);
      result.set(answer.merged.row, answer.merged);
      const mark = row.children.length > 0 ? joinedMark : mergedMark;
      result.set(row.row, { ...row, children: [], aside: `${mark}${first.row}` });
    } else {
      const reason = `Contradice la fila ${first.row}, que tiene el mismo código o nombre, en «${answer.contradiction}». Deje una de las dos.`;
      result.set(row.row, { ...row, refused: [{ column: answer.contradiction, value: '', reason }] });
    }
  }
  return [...result.values()];
};

/** Names that only refused rows wanted are not created. */
const noteUse = (used: Set<string>, plans: readonly PlannedRow[]): void => {
  for (const { outcome, values, children } of plans) {
    if (outcome !== 'new' && outcome !== 'changes') continue;
    for (const written of [values, ...children.map((child) => child.values)])
      for (const value of Object.values(written)) if (typeof value === 'string' && isId(value)) used.add(value);
  }
};

const mergedMark = 'Repite la fila ';
const joinedMark = 'Va con la fila ';

const isOpen = (row: ReadRow): boolean => row.aside === undefined && row.refused.length === 0;

const keepRows = async (
  ground: Ground,
  run: string,
  catalog: Catalog,
  record: RecordType,
  rows: readonly ReadRow[],
  plans: readonly PlannedRow[],
): Promise<void> => {
  const read = new Map(rows.map((row) => [row.row, row]));
  const kept = plans.map((plan) => {
    const row = read.get(plan.row);
    const isMerged = [mergedMark, joinedMark].some((mark) => row?.aside?.startsWith(mark));
    const { id, version, values, state, children } = plan;
    return {
      row: plan.row,
      outcome: isMerged ? 'merged' : plan.outcome,
      key: row && isOpen(row) ? keyOfRow(catalog, record, row) : undefined,
      title: plan.title,
      data: row && isOpen(row) ? row : null,
      plan: plan.outcome === 'new' || plan.outcome === 'changes' ? { id, version, values, state, children } : null,
      shown: plan.shown,
      problems: plan.refused,
      notes: plan.notes,
    };
  });
  await ground.database.rows(
    `insert into import_row (run, row, outcome, key, title, data, plan, shown, problems, notes)
    select $1::uuid, row, outcome, key, title, data, plan, shown, problems, notes
    from jsonb_to_recordset($2::jsonb) as kept(row int, outcome text, key text, title text, data jsonb, plan jsonb, shown jsonb, problems jsonb, notes jsonb)
    on conflict (run, row) do update set outcome = excluded.outcome, key = excluded.key, title = excluded.title, data = excluded.data,
      plan = excluded.plan, shown = excluded.shown, problems = excluded.problems, notes = excluded.notes`,
    [run, JSON.stringify(kept)],
  );
};
