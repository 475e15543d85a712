/** The child process that reads one file: takes its order as argument, writes JSON lines to stdout, touches nothing else. */
import { once } from 'node:events';
import { openXls } from './biff.ts';
import { downFiller, groupHeader, groupTeller, hasGroups } from './bodyRows.ts';
import { openCsv } from './csv.ts';
import { tableFormatOf } from './fileKind.ts';
import { columnsFrom, findHeader, hasKnownHeader, headerWindow } from './header.ts';
import { type HeaderRows, headerRows } from './headerRows.ts';
import { restore } from './neutralise.ts';
import { openOds } from './ods.ts';
import { type Merge, openSheet, type Workbook } from './sheets.ts';
import { isBlank, type ReadOptions, type TableFormat, type TableHead, TableRefused, type TableRow } from './table.ts';
import { openXlsx } from './xlsx.ts';
import { openXml2003 } from './xml2003.ts';

/** What the parent asks of the child. */
export type ReadOrder = { path: string; options: ReadOptions; inflatedBytes: number };

/** What the child answers, one JSON per line: a head, then rows as [number, ...cells] and the numbers of those that name groups, then the end; or a refusal at any point. */
export type ChildLine =
  | { head: TableHead }
  | { rows: [number, ...string[]][]; groups?: number[] }
  | { end: string[] }
  | { refused: string };

type Source = {
  head: Pick<TableHead, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets' | 'filledSheets'>;
  merges: readonly Merge[];
  batches: AsyncGenerator<TableRow[]>;
  notes(): string[];
};

const order: ReadOrder = JSON.parse(process.argv[2] ?? '{}');
await answer(order).catch((error: unknown) => {
  if (!(error instanceof TableRefused)) throw error;
  return say({ refused: error.message });
});

async function answer({ path, options, inflatedBytes }: ReadOrder): Promise<void> {
  const source = await openSource(path, options, inflatedBytes);
  const first = await firstRows(source.batches, Math.max(headerWindow, options.headerRow ?? 0));
  if (options.isWhole) return answerWhole(source, first);
  const { first: top, last, cells } = headerOf(first, options, source);
  const filled = downFiller(source.merges);
  const titles = columnsFrom(cells.map(restore));
  const body = first.slice(last + 1).map(filled);
  const isGrouped = hasGroups(body, titles.length);
  const columns = isGrouped ? columnsFrom([...titles.map(({ title }) => title), groupHeader]) : titles;
  const preamble = first.slice(0, top).filter((row) => !isBlank(row));
  const headers = columns.map((column) => column.header);
  await say({ head: { ...source.head, headerRow: first[last]?.number ?? 1, headers, columns, preamble } });
  const told = isGrouped ? groupTeller(titles.length) : (row: TableRow) => row;
  const wide = { count: 0, first: 0 };
  await sayRows(body.map(told), headers.length, wide);
  for await (const batch of source.batches)
    await sayRows(
      batch.map((row) => told(filled(row))),
      headers.length,
      wide,
    );
  await say({ end: [...source.notes(), ...wideNotes(wide)] });
}

/** Without titles: for sheets that are no table of rows. */
async function answerWhole({ head, merges, batches, notes }: Source, first: TableRow[]): Promise<void> {
  const filled = downFiller(merges);
  await say({ head: { ...head, headerRow: 0, headers: [], columns: [], preamble: [] } });
  const wide = { count: 0, first: 0 };
  await sayRows(first.map(filled), 0, wide);
  for await (const batch of batches) await sayRows(batch.map(filled), 0, wide);
  await say({ end: notes() });
}

async function openSource(path: string, options: ReadOptions, inflatedBytes: number): Promise<Source> {
  const format = await tableFormatOf(path);
  if (format === 'csv') {
    const { encoding, delimiter, batches } = await openCsv(path);
    const mixed = 'Unas celdas venían en UTF-8 y otras en Latin-1: se leyó cada una en la suya. Revise los acentos.';
    return {
      head: { format, encoding, delimiter },
      merges: [],
      batches,
      notes: () => (encoding === 'mixed' ? [mixed] : []),
    };
  }
  const isTable = (rows: TableRow[]) => hasKnownHeader(rows, options.knownHeaders);
  const book = await openWorkbook(format, path, inflatedBytes);
  const { batches, errors, merges, ...named } = await openSheet(book, options.sheet, isTable);
  const notes = () =>
    errors() > 0
      ? [`${errors() === 1 ? 'Una celda muestra' : `${errors()} celdas muestran`} un error de fórmula (como #N/A).`]
      : [];
  return { head: { format, ...named }, merges, batches, notes };
}

function openWorkbook(format: Exclude<TableFormat, 'csv'>, path: string, inflatedBytes: number): Promise<Workbook> {
  switch (format) {
    case 'xls':
      return openXls(path);
    case 'xml':
      return openXml2003(path);
    case 'ods':
      return openOds(path, inflatedBytes);
    case 'xlsx':
      return openXlsx(path, inflatedBytes);
  }
}

async function firstRows(batches: AsyncGenerator<TableRow[]>, wanted: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  while (rows.length < wanted) {
    const { value, done } = await batches.next();
    if (done) break;
    rows.push(...value);
  }
  return rows;
}

/** The rows of titles; where the person said which, that one alone. */
function headerOf(first: TableRow[], options: ReadOptions, source: Source): HeaderRows {
  const place = headerPlace(first, options, source);
  if (options.headerRow === undefined) return headerRows(first, place, source.merges);
  return { first: place, last: place, cells: first[place]?.cells ?? [] };
}

function headerPlace(first: TableRow[], options: ReadOptions, { head }: Source): number {
  if (first.every(isBlank)) {
    const where = head.sheet === undefined ? 'El archivo' : `La hoja «${head.sheet}»`;
    const others = (head.sheets ?? []).filter((name) => name !== head.sheet);
    throw new TableRefused(
      `${where} está en blanco.${others.length > 0 ? ` El libro tiene también: ${others.join(', ')}.` : ''}`,
    );
  }
  if (options.headerRow === undefined) return findHeader(first, options.knownHeaders);
  const place = first.findIndex((row) => row.number === options.headerRow);
  if (place < 0) throw new TableRefused(`La fila ${options.headerRow} no tiene títulos: está en blanco o no existe.`);
  return place;
}

async function sayRows(rows: TableRow[], width: number, wide: { count: number; first: number }): Promise<void> {
  for (let from = 0; from < rows.length; from += 100) {
    const some = rows.slice(from, from + 100);
    const groups = some.flatMap(({ number, isGroup }) => (isGroup ? [number] : []));
    const lines = some.map(({ number, cells }): [number, ...string[]] => {
      const fitted = fit(cells, width);
      if (fitted.length > width && wide.count++ === 0) wide.first = number;
      return [number, ...fitted];
    });
    await say(groups.length > 0 ? { rows: lines, groups } : { rows: lines });
  }
}

/** As many cells as headers; more only where the file has something there. */
function fit(cells: string[], width: number): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const fitted = cells.slice(0, Math.max(width, last)).map((cell) => restore(cell ?? ''));
  while (fitted.length < width) fitted.push('');
  return fitted;
}

function wideNotes({ count, first }: { count: number; first: number }): string[] {
  if (count === 0) return [];
  if (count === 1) return [`Hay más celdas que títulos en la fila ${first}.`];
  return [`Hay más celdas que títulos en ${count} filas; la primera es la ${first}.`];
}

async function say(line: ChildLine): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}
