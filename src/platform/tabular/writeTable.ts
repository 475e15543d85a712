import { Readable } from 'node:stream';
import { plainDecimal } from './excelValue.ts';
import { neutralise } from './neutralise.ts';
import type { Cell } from './table.ts';
import { type Sheet, xlsxBytes } from './xlsxWrite.ts';

type Rows = AsyncIterable<Cell[]> | Iterable<Cell[]>;

/** A CSV file as Excel in Chile opens it: UTF-8 with mark, semicolons, CRLF, decimal comma; texts that could run as formulas are neutralised. */
export function writeCsv(headers: string[], rows: Rows): Readable {
  return Readable.from(csvPieces(headers, rows), { objectMode: false });
}

/** An .xlsx file with one sheet, written row by row; throws `TableRefused` in the stream when a sheet cannot hold it. */
export function writeXlsx(headers: string[], rows: Rows, sheet = 'Datos'): Readable {
  return writeWorkbook([{ name: sheet, headers, rows }]);
}

/** An .xlsx file of several sheets, whose names differ in their first 31 letters. */
export function writeWorkbook(sheets: readonly Sheet[]): Readable {
  return Readable.from(xlsxBytes(sheets), { objectMode: false });
}

async function* csvPieces(headers: string[], rows: Rows): AsyncGenerator<Buffer> {
  let piece = `\uFEFF${csvRow(headers)}`;
  for await (const cells of rows) {
    piece += csvRow(cells);
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

function csvRow(cells: Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

/** Any sign that another reader could take for the end of a cell is quoted, so that only semicolons are seen as such. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plainDecimal(cell).replace('.', ',');
  if (typeof cell === 'object') return cell.date;
  const text = neutralise(cell.toWellFormed().replaceAll('\0', ''));
  return /[;,\t|"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
