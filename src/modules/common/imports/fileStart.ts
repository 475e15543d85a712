import { readTable, type Table } from '../../../platform/tabular/index.ts';
import type { Catalog } from '../../../records/catalog.ts';
import type { FileStart } from '../../../faces/importing/mapping.ts';
import { targetsOf } from '../../../faces/importing/targets.ts';
import type { RecordType } from '../../../records/record.ts';
import type { Ground, Run } from './ground.ts';

const rowsLookedAt = 300;

/** Opens the file of a run; the child that reads it is capped in memory and time. */
export const openTable = (ground: Ground, run: Run): Promise<Table> => {
  const record = ground.catalog.record(run.record);
  return readTable(
    ground.files.pathOf(run.file.id),
    { knownHeaders: knownHeaders(ground.catalog, record), ...(run.sheet ? { sheet: run.sheet } : {}) },
    { inflatedBytes: 400_000_000 },
  );
};

const knownHeaders = (catalog: Catalog, record: RecordType): string[] =>
  targetsOf(catalog, record).flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]);

/** The titles and the first rows of a file. */
export const startOf = async (table: Table): Promise<FileStart> => {
  const rows: string[][] = [];
  try {
    for await (const { cells } of table.rows) if (rows.push(cells) >= rowsLookedAt) break;
  } finally {
    await table.close();
  }
  return {
    headers: table.headers,
    titles: table.columns.map(({ title }) => title),
    preamble: table.preamble.map(({ cells }) => cells.join(' ').trim()),
    rows,
    format: table.format,
  };
};
