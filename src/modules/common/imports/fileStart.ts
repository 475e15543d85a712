import { columnsFrom, readTable, type Table } from '../../../platform/tabular/index.ts';
import type { FileRow } from '../../../faces/importing/rows.ts';
import type { Shape, SheetRow } from '../../../parsing/shape.ts';
import type { Catalog } from '../../../records/catalog.ts';
import type { FileStart } from '../../../faces/importing/mapping.ts';
import { knowledgeOf, targetsOf } from '../../../faces/importing/targets.ts';
import type { RecordType } from '../../../records/record.ts';
import type { Ground, Run } from './ground.ts';

const rowsLookedAt = 300;

// What is published as a sheet and not as a table is small; a longer one is read row by row.
const longestShaped = 2_000;

/** The rows of a file, whether they stood in it as rows or its sheet was turned into them. */
export type ImportTable = Omit<Table, 'rows'> & { rows: AsyncIterableIterator<FileRow> };

/** Opens the file of a run; the child that reads it is capped in memory and time. */
export const openTable = async (ground: Ground, run: Run): Promise<ImportTable> => {
  const record = ground.catalog.record(run.record);
  const { shape } = knowledgeOf(ground.catalog, record);
  return (shape && (await shapedTable(ground, run, shape))) ?? readRun(ground, run);
};

const readRun = (ground: Ground, run: Run, isWhole = false): Promise<Table> =>
  readTable(
    ground.files.pathOf(run.file.id),
    {
      knownHeaders: knownHeaders(ground.catalog, ground.catalog.record(run.record)),
      isWhole,
      ...(run.sheet ? { sheet: run.sheet } : {}),
    },
    { inflatedBytes: 400_000_000 },
  );

// The three works of one import open the same file one after the other.
let latest: { of: string; table: Promise<ShapedTable | undefined> } | undefined;

type ShapedTable = Omit<ImportTable, 'rows'> & { shaped: readonly FileRow[] };

const shapedTable = async (ground: Ground, run: Run, shape: Shape): Promise<ImportTable | undefined> => {
  const of = [run.record, run.fileName, run.file.id, run.sheet ?? ''].join('\n');
  if (latest?.of !== of) latest = { of, table: readShaped(ground, run, shape) };
  const table = await latest.table.catch((problem: unknown) => {
    latest = undefined;
    throw problem;
  });
  return table && { ...table, rows: walk(table.shaped) };
};

const readShaped = async (ground: Ground, run: Run, shape: Shape): Promise<ShapedTable | undefined> => {
  const whole = await readRun(ground, run, true);
  const rows: SheetRow[] = [];
  try {
    for await (const row of whole.rows) if (rows.push(row) > longestShaped) return undefined;
  } finally {
    await whole.close();
  }
  const shaped = shape({ fileName: run.fileName, rows });
  if (!shaped) return undefined;
  const { headers, preamble } = shaped;
  return {
    ...whole,
    headers,
    columns: columnsFrom(headers),
    preamble: preamble.map((text) => ({ number: 0, cells: [text] })),
    shaped: shaped.rows,
  };
};

async function* walk(rows: readonly FileRow[]): AsyncIterableIterator<FileRow> {
  yield* rows;
}

const knownHeaders = (catalog: Catalog, record: RecordType): string[] =>
  targetsOf(catalog, record).flatMap(({ label, aliases }) => [label, ...(aliases ?? [])]);

/** The titles and the first rows of a file. */
export const startOf = async (table: ImportTable): Promise<FileStart> => {
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
