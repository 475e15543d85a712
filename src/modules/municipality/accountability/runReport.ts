import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../../../records/desk.ts';
import type { RecordType } from '../../../records/record.ts';
import { rowsAsOf } from '../../../records/sql/asOf.ts';
import { binder } from '../../../records/sql/binder.ts';
import { fundingLine, initiative, milestone } from '../initiatives/index.ts';

/** On which days a question is asked. */
export interface Cuts {
  asOf: string;
  /** The earlier day, for what changed between both. */
  previous?: string;
}

/** Where questions are, and which of the tables that they name are asked as they stood then. */
export interface Ground {
  folder: string;
  dated: readonly RecordType[];
}

const ofSemester: Ground = {
  folder: join(import.meta.dirname, 'reports'),
  dated: [initiative, fundingLine, milestone],
};

/**
 * Asks several files of SQL at once, as of a day: the tables they name are shadowed by their rows as they stood
 * then, and `<table>_before` by those of the earlier day; `cut` has one row, `as_of` and `previous`. Each past is rebuilt once
 * for all questions. Names of units, objectives and sources are today's. The desk must be one that may read initiatives.
 */
export const runReports = async <Answers extends Readonly<Record<string, readonly object[]>>>(
  desk: Desk,
  files: Readonly<Record<keyof Answers & string, string>>,
  { asOf, previous }: Cuts,
  { folder, dated }: Ground = ofSemester,
): Promise<Answers> => {
  await desk.list(initiative, { limit: 1 });
  const bind = binder();
  const then = dated.map((record) => `${record.table} as (${rowsAsOf(record, asOf, bind)})`);
  const before = previous
    ? dated.map((record) => `${record.table}_before as (${rowsAsOf(record, previous, bind)})`)
    : [];
  const cut = `cut as (select ${bind(asOf, 'date')} as as_of, ${bind(previous ?? null, 'date')} as previous)`;
  const questions = await Promise.all(
    Object.entries<string>(files).map(([name, file]) => asColumn(name, join(folder, file))),
  );
  const sql = `with ${[cut, ...then, ...before].join(',\n')}\nselect ${questions.join(',\n')}`;
  const [answers] = await desk.sql.rows<Answers>(sql, bind.values);
  if (!answers) throw new Error('the questions answered nothing');
  return answers;
};

const asColumn = async (name: string, path: string): Promise<string> => {
  const question = await readFile(path, 'utf8');
  return `(select coalesce(json_agg(answer), '[]') from (\n${question}\n) answer) as "${name}"`;
};

/** One question alone, as `runReports` asks it. */
export const runReport = async <Answer extends object>(
  desk: Desk,
  file: string,
  cuts: Cuts,
): Promise<readonly Answer[]> => (await runReports<{ answer: readonly Answer[] }>(desk, { answer: file }, cuts)).answer;
