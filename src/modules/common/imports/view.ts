import type { Actor } from '../../../charter/index.ts';
import type { MappedColumn } from '../../../faces/importing/mapping.ts';
import type { Outcome, Shown } from '../../../faces/importing/plan.ts';
import type { CellProblem } from '../../../faces/importing/rows.ts';
import { knowledgeOf, targetsOf, yearTarget } from '../../../faces/importing/targets.ts';
import { fieldOf, fieldsOf, type RecordType } from '../../../records/record.ts';
import type { Ground, Run } from './ground.ts';
import { importRun } from './imports.record.ts';
import { progressOf, type Step } from './progress.ts';
import { countsOf } from './reviewing.ts';
import { isAtWork, runOf, takeUp } from './runs.ts';
import type { UndoReport } from './undoing.ts';

/** One import as the page and the API show it. */
export interface ImportView {
  id: string;
  state: string;
  stateLabel: string;
  record: string;
  recordLabel: readonly [string, string];
  recordPath: string;
  fileName: string;
  step: Step;
  done: number;
  /** What went wrong, in words for the person. */
  problem: string | null;
  rows: number | null;
  accepted: number;
  counts: Record<Outcome, number>;
  headers: readonly string[];
  /** The sheet that was read, and those with rows when there are several. */
  sheet: string | null;
  sheets: readonly string[];
  mapping: { columns: readonly MappedColumn[]; otherwise: Readonly<Record<string, string>>; creates: boolean };
  /** What columns may fill, with its label. */
  targets: readonly { key: string; label: string }[];
  /** What rows cannot be without and no column says: the person may say it of the whole file. */
  unsaid: readonly { key: string; label: string }[];
  /** Names that would be created. */
  wishes: readonly { record: string; name: string }[];
  undo: UndoReport | null;
}

/** One reviewed row. */
export interface ReviewedRow {
  row: number;
  outcome: Outcome;
  title: string;
  shown: Shown[];
  problems: CellProblem[];
  notes: CellProblem[];
}

/** Everything about a run but its rows; work that a stopped process left is taken up. */
export const viewImport = async (ground: Ground, actor: Actor, id: string): Promise<ImportView> => {
  const run = await runOf(ground, actor, id);
  await takeUp(ground, run);
  const record = ground.catalog.record(run.record);
  const [progress, counts, working] = [
    await progressOf(ground, id),
    await countsOf(ground, id),
    await isAtWork(ground, id),
  ];
  const headers = progress.headers ?? [];
  const mapping: ImportView['mapping'] = run.mapping
    ? JSON.parse(run.mapping)
    : { columns: [], otherwise: {}, creates: true };
  return {
    id,
    state: run.state ?? '',
    stateLabel: labelOf(ground, run),
    record: record.name,
    recordLabel: record.label,
    recordPath: record.path,
    fileName: run.fileName,
    step: working ? (progress.step === 'idle' ? 'reading' : progress.step) : 'idle',
    done: progress.done,
    problem: progress.problem ?? run.reason,
    rows: run.rows,
    accepted: counts.new + counts.changes + counts.same + counts.merged,
    counts,
    headers,
    sheet: run.sheet,
    sheets: progress.sheets ?? [],
    mapping,
    targets: targetsFor(ground, record, headers),
    unsaid: unsaidOf(ground, record, mapping),
    wishes: (progress.wishes ?? []).map(({ record: name, name: title }) => ({
      record: ground.catalog.record(name).label[0],
      name: title,
    })),
    undo: isReport(progress.report) ? progress.report : null,
  };
};

const labelOf = ({ catalog }: Ground, run: Run): string =>
  catalog.workflowOf(catalog.record('importRun'))?.states[run.state ?? ''] ?? '';

const targetsFor = (
  { catalog }: Ground,
  record: RecordType,
  headers: readonly string[],
): { key: string; label: string }[] => {
  const byYear = headers.flatMap((header) => yearTarget(catalog, record, header) ?? []);
  return [...targetsOf(catalog, record), ...byYear].map(({ key, label }) => ({ key, label }));
};

/** What is required, or recognises a row beside its first sign, without a column or a word of the person. */
const unsaidOf = (
  { catalog }: Ground,
  record: RecordType,
  { columns, otherwise }: ImportView['mapping'],
): { key: string; label: string }[] => {
  const said = new Set(columns.map(({ target }) => target.replace(/#.*$/, '')));
  const split = Object.keys(knowledgeOf(catalog, record).parts ?? {});
  const required = fieldsOf(record).flatMap(([key, field]) => (field.required && !field.derived ? [key] : []));
  return [...new Set([...required, ...(record.recognisedBy ?? []).slice(1)])]
    .filter((key) => key !== record.title && !said.has(key) && !(key in otherwise) && !split.includes(key))
    .map((key) => ({ key, label: fieldOf(record, key)?.label ?? key }));
};

const isReport = (value: unknown): value is UndoReport =>
  typeof value === 'object' && value !== null && 'removed' in value;

/** Some reviewed rows, in the order of the file. */
export const reviewedRows = (
  ground: Ground,
  id: string,
  asked: { outcomes?: readonly Outcome[]; after?: number; limit?: number } = {},
): Promise<ReviewedRow[]> =>
  ground.database.rows<ReviewedRow>(
    `select row, outcome, title, shown, problems, notes from import_row
    where run = $1::uuid and row > $2 and ($3::text[] is null or outcome = any($3::text[])) order by row limit $4`,
    [id, asked.after ?? 0, asked.outcomes ?? null, Math.min(asked.limit ?? 100, 1_000)],
  );

/** Each refused cell of a run with its row. */
export const refusedCells = (ground: Ground, id: string, limit = 10_000): Promise<({ row: number } & CellProblem)[]> =>
  ground.database.rows(
    `select row, problem ->> 'column' as column, problem ->> 'value' as value, problem ->> 'reason' as reason
    from import_row, jsonb_array_elements(problems) problem
    where run = $1::uuid and outcome = 'refused' order by row limit $2`,
    [id, limit],
  );

/** The last imports of the person. */
export const runsOf = async (
  ground: Ground,
  actor: Actor,
): Promise<{ id: string; fileName: string; list: string; state: string; rows: number | null; createdAt: string }[]> => {
  if (!actor.person) return [];
  const filters = [{ field: 'person', operator: 'eq' as const, value: actor.person }];
  const { items } = await ground.store.house().list(importRun, { filters, limit: 20 });
  return items.map((run) => ({
    id: run.id,
    fileName: run.fileName,
    list: ground.catalog.record(run.record).label[1],
    state: labelOf(ground, run),
    rows: run.rows,
    createdAt: run.createdAt,
  }));
};
