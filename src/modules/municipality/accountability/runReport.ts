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

const dated: readonly RecordType[] = [initiative, fundingLine, milestone];

/**
 * Asks one `reports/*.sql` file as of a day: the tables it names are shadowed by their rows as they stood then, and
 * `<table>_before` by those of the earlier day; `cut` has one row, `asOf` and `previous`. Names of units, objectives and
 * sources are today's. The desk must be one that may read initiatives.
 */
export const runReport = async <Answer extends object>(
  desk: Desk,
  file: string,
  { asOf, previous }: Cuts,
): Promise<Answer[]> => {
  await desk.list(initiative, { limit: 1 });
  const question = await readFile(join(import.meta.dirname, 'reports', file), 'utf8');
  const bind = binder();
  const today = dated.map((record) => `${record.table} as (${rowsAsOf(record, asOf, bind)})`);
  const before = previous
    ? dated.map((record) => `${record.table}_before as (${rowsAsOf(record, previous, bind)})`)
    : [];
  const cut = `cut as (select ${bind(asOf, 'date')} as as_of, ${bind(previous ?? null, 'date')} as previous)`;
  return desk.sql.rows<Answer>(`with ${[cut, ...today, ...before].join(',\n')}\n${question}`, bind.values);
};
