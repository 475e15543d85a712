import { numberText } from './excelValue.ts';
import { isBlank, TableRefused, type TableRow } from './table.ts';
import { attribute, type XmlHandler } from './xml.ts';
import { type Book, openBook, unescapeText } from './xlsxBook.ts';

/** The rows of one sheet in batches; `errors` counts cells that show an error such as #N/A. */
export type XlsxSource = {
  sheet: string;
  sheets: string[];
  /** Those that have rows. */
  filledSheets: string[];
  batches: AsyncGenerator<TableRow[]>;
  errors(): number;
};

const widestRow = 16_384;
const lastRow = 1_048_576;
const longestCell = 1_000_000;

/** Opens one sheet of an .xlsx workbook: the one asked for by name or 1-based place, else the first visible one that looks like a table. */
export async function openXlsx(
  path: string,
  wanted: string | number | undefined,
  inflatedBytes: number,
  isTable: (firstRows: TableRow[]) => boolean,
): Promise<XlsxSource> {
  const book = await openBook(path, inflatedBytes);
  const sheets = book.sheets.map((sheet) => sheet.name);
  const filled = await filledOf(book, isTable);
  const usual = filled.find((sheet) => sheet.looksRight) ?? filled[0] ?? { place: 0 };
  const place = typeof wanted === 'number' ? wanted - 1 : wanted === undefined ? usual.place : sheets.indexOf(wanted);
  const sheet = book.sheets[place];
  if (!sheet) throw new TableRefused(`El libro no tiene la hoja «${wanted}». Tiene: ${sheets.join(', ')}.`);
  let errors = 0;
  const batches = sheetRows(book, sheet.part, () => errors++);
  const filledSheets = filled.flatMap((one) => sheets[one.place] ?? []);
  return { sheet: sheet.name, sheets, filledSheets, batches, errors: () => errors };
}

const sheetsLookedAt = 30;
const rowsLookedAt = 60;

/** The places of the sheets that have rows, and whether their first ones look like a table; a single sheet needs no look. */
async function filledOf(
  book: Book,
  isTable: (firstRows: TableRow[]) => boolean,
): Promise<{ place: number; looksRight: boolean }[]> {
  if (book.sheets.length === 1) return [{ place: 0, looksRight: true }];
  const filled: { place: number; looksRight: boolean }[] = [];
  for (const [place, { part }] of book.sheets.slice(0, sheetsLookedAt).entries()) {
    const rows = await firstRowsOf({ ...book, read: book.peek }, part);
    if (!rows.every(isBlank)) filled.push({ place, looksRight: isTable(rows) });
  }
  return filled;
}

async function firstRowsOf(book: Book, part: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  try {
    for await (const batch of sheetRows(book, part, () => undefined)) if (rows.push(...batch) >= rowsLookedAt) break;
  } catch (problem) {
    // A damaged sheet is refused when it is the one that is read.
    if (!(problem instanceof TableRefused)) throw problem;
  }
  return rows.slice(0, rowsLookedAt);
}

async function* sheetRows(book: Book, part: string, onError: () => void): AsyncGenerator<TableRow[]> {
  const ready: TableRow[] = [];
  const handler = sheetHandler(book, (row) => ready.push(row), onError);
  for await (const _piece of book.read(part, handler)) {
    if (ready.length > 0) yield ready.splice(0);
  }
  if (ready.length > 0) yield ready.splice(0);
}

/** Turns the marks of a sheet into rows; cells go where their reference says, rows keep their number. Long, because its parts share one state. */
function sheetHandler(book: Book, onRow: (row: TableRow) => void, onError: () => void): XmlHandler {
  let row: TableRow = { number: 0, cells: [] };
  let cell = { column: -1, type: '', style: 0, text: '' };
  let isData = false;
  let isValue = false;
  let isReading = false;
  return {
    open(name, attributes) {
      if (name === 'c') cell = startCell(attributes, cell.column + 1);
      else if (name === 'v' || name === 't') isValue = isData && !isReading;
      else if (name === 'rPh') isReading = true;
      else if (name === 'sheetData') isData = true;
      else if (name === 'row') {
        row = { number: Number(attribute(attributes, 'r') ?? row.number + 1), cells: [] };
        if (!(row.number <= lastRow)) throw new TableRefused(`La hoja dice tener más de ${lastRow} filas.`);
        cell = { ...cell, column: -1 };
      }
    },
    text(piece) {
      if (!isValue) return;
      cell.text += piece;
      if (cell.text.length > longestCell)
        throw new TableRefused(`Una celda de la fila ${row.number} es demasiado larga.`);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'sheetData') isData = false;
      else if (name === 'row') onRow(row);
      else if (name === 'c') {
        if (cell.type === 'e') onError();
        if (cell.text !== '') place(row, cell.column, cellText(book, cell));
      }
    },
  };
}

function place(row: TableRow, column: number, text: string): void {
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = text;
}

function startCell(attributes: string, next: number) {
  const reference = attribute(attributes, 'r');
  const column = reference ? columnIndex(reference) : next;
  if (column >= widestRow) throw new TableRefused(`Hay una fila con más de ${widestRow} columnas.`);
  return { column, type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), text: '' };
}

function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}

function cellText(book: Book, cell: { type: string; style: number; text: string }): string {
  switch (cell.type) {
    case 's':
      return book.strings[Number(cell.text)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(cell.text);
    case 'b':
      return cell.text === '1' || cell.text === 'true' ? 'VERDADERO' : 'FALSO';
    case 'd':
      return cell.text.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/(\.\d+)?Z$/, '');
    case 'e':
      return cell.text;
    default:
      return numberText(cell.text, book.styles[cell.style] ?? { kind: 'plain' }, book.startsIn1904);
  }
}
