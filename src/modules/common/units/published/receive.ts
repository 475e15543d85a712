import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../../charter/index.ts';
import { readTable, TableRefused, writeCsv } from '../../../../platform/tabular/index.ts';
import { writesAs } from '../../../../records/access.ts';
import { fieldsOf, kindOf } from '../../../../records/record.ts';
import { notFound, Refused } from '../../../../records/refused.ts';
import { type Ground, receiveFile } from '../../imports/index.ts';
import { unitValue } from '../units.record.ts';
import type { Hints, Sheet } from './layouts.ts';
import { seriesIn } from './names.ts';
import { type PublishedValue, readPublished } from './published.ts';

/** A table as somebody brings it: the bytes of a file, or what was pasted. */
export interface BroughtTable extends Hints {
  name: string;
  bytes: Uint8Array;
  /** Where it was published; the title of the table and the name of the file when nobody says. */
  source?: string;
}

/** The import that began, and what was decided on the way, in Spanish. */
export interface Received {
  run: string;
  notes: string[];
}

/**
 * Reads a published table into rows of one value each and begins their import, where they are reviewed.
 * @throws Refused when the person may not write values or the table is not understood.
 */
export const receivePublished = async (ground: Ground, actor: Actor, table: BroughtTable): Promise<Received> => {
  if (!writesAs(actor, unitValue)) throw notFound();
  const { sheet, title } = await sheetOf(table.bytes);
  const said = `${title} ${table.name}`;
  const hints = { unit: table.unit ?? seriesIn(said), year: table.year ?? /\b((?:19|20)\d\d)\b/.exec(said)?.[1] };
  const published = readPublished(sheet, hints);
  if ('reason' in published) throw new Refused(published.reason);
  if (published.values.length === 0)
    throw new Refused(`La tabla no trae valores de UTM, UF ni IPC. ${published.notes.join(' ')}`.trim());
  const source = table.source?.trim() || [title, table.name].filter(Boolean).join(', ');
  const rows = await withKnownSources(ground, published.values, source.slice(0, 300));
  const kept = await ground.files.save(writeCsv(headers, rows));
  const file = { name: `${table.name.replace(/\.\w+$/, '')} (valores).csv`, type: 'text/csv', kept };
  return { run: (await receiveFile(ground, actor, unitValue.name, file)).id, notes: published.notes };
};

const labels = Object.fromEntries(fieldsOf(unitValue).map(([key, { label }]) => [key, label]));
const headers = ['unit', 'period', 'value', 'source'].map((key) => labels[key] ?? key);

/** Everything in the file, and the words above its table. */
const sheetOf = async (bytes: Uint8Array): Promise<{ sheet: Sheet; title: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'cabildo-table-'));
  try {
    const path = join(folder, 'table');
    await writeFile(path, bytes);
    const table = await readTable(path);
    const sheet: string[][] = [
      ...table.preamble.map(({ cells }) => cells),
      table.columns.map((column) => column.title),
    ];
    for await (const { cells } of table.rows) sheet.push(cells);
    const title = table.preamble.map(({ cells }) => cells.join(' ').trim()).join(' ');
    return { sheet, title: title.replace(/\s+/g, ' ').slice(0, 120) };
  } catch (error) {
    throw error instanceof TableRefused ? new Refused(error.message) : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A value that stands already as published keeps its source, so that the review calls it the same. */
const withKnownSources = async (
  { database }: Ground,
  values: readonly PublishedValue[],
  source: string,
): Promise<string[][]> => {
  const known = await database.rows<{ key: string; source: string }>(
    `select unit || ' ' || period || ' ' || value as key, source from unit_value where period = any($1::text[])`,
    [values.map(({ period }) => period)],
  );
  const sources = new Map(known.map((row) => [row.key, row.source]));
  const unit = fieldsOf(unitValue).find(([key]) => key === 'unit')?.[1];
  return values.map((value) => [
    unit ? kindOf(unit).cell(value.unit, unit) : value.unit,
    value.period,
    value.value,
    sources.get(`${value.unit} ${value.period} ${value.value}`) ?? source,
  ]);
};
