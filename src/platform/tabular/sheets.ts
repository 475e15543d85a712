import { isBlank, TableRefused, type TableRow } from './table.ts';

/** Cells joined into one: rows as the person sees them (1-based), columns 0-based, ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A spreadsheet file of any format: its visible sheets, and the rows of each. */
export type Workbook = {
  sheets: string[];
  /** Rows in batches; a look may be left before its end and spends nothing of what the reading may cost. */
  rows(place: number, isLook: boolean): AsyncGenerator<TableRow[]>;
  merges(place: number): Promise<Merge[]>;
  /** Cells read so far that show an error such as #N/A. */
  errors(): number;
};

/** One sheet being read. */
export type SheetSource = {
  sheet: string;
  sheets: string[];
  /** Those that have rows. */
  filledSheets: string[];
  merges: Merge[];
  batches: AsyncGenerator<TableRow[]>;
  errors(): number;
};

/** More joined cells than this are left as they are: no table needs them. */
export const mostMerges = 50_000;
/** What a sheet may say of itself, as the largest spreadsheets allow. */
export const widestRow = 16_384;
export const lastRow = 1_048_576;
export const longestCell = 1_000_000;

const sheetsLookedAt = 30;
const rowsLookedAt = 60;

/** Opens one sheet: the one asked for by name or 1-based place, else the first that looks like a table. */
export async function openSheet(
  book: Workbook,
  wanted: string | number | undefined,
  isTable: (firstRows: TableRow[]) => boolean,
): Promise<SheetSource> {
  const { sheets } = book;
  if (sheets.length === 0) throw new TableRefused('El libro no tiene ninguna hoja con datos.');
  const filled = await filledOf(book, isTable);
  const usual = filled.find((sheet) => sheet.looksRight) ?? filled[0] ?? { place: 0 };
  const place = typeof wanted === 'number' ? wanted - 1 : wanted === undefined ? usual.place : sheets.indexOf(wanted);
  const sheet = sheets[place];
  if (sheet === undefined)
    throw new TableRefused(`El libro no tiene la hoja «${wanted}». Tiene: ${sheets.join(', ')}.`);
  const filledSheets = filled.flatMap((one) => sheets[one.place] ?? []);
  const before = book.errors();
  const errors = () => book.errors() - before;
  return { sheet, sheets, filledSheets, merges: await book.merges(place), batches: book.rows(place, false), errors };
}

/** The places of the sheets that have rows, and whether their first ones look like a table; a single sheet needs no look. */
async function filledOf(
  book: Workbook,
  isTable: (firstRows: TableRow[]) => boolean,
): Promise<{ place: number; looksRight: boolean }[]> {
  if (book.sheets.length === 1) return [{ place: 0, looksRight: true }];
  const filled: { place: number; looksRight: boolean }[] = [];
  for (const [place] of book.sheets.slice(0, sheetsLookedAt).entries()) {
    const rows = await firstRowsOf(book.rows(place, true));
    if (!rows.every(isBlank)) filled.push({ place, looksRight: isTable(rows) });
  }
  return filled;
}

async function firstRowsOf(batches: AsyncGenerator<TableRow[]>): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  try {
    for await (const batch of batches) if (rows.push(...batch) >= rowsLookedAt) break;
  } catch (problem) {
    // A damaged sheet is refused when it is the one that is read.
    if (!(problem instanceof TableRefused)) throw problem;
  }
  return rows.slice(0, rowsLookedAt);
}

/** Puts a text in its place of a row, with empty cells before it. */
export function placeText(row: TableRow, column: number, text: string): void {
  if (column >= widestRow) throw new TableRefused(`La fila ${row.number} tiene más de ${widestRow} columnas.`);
  while (row.cells.length < column) row.cells.push('');
  row.cells[column] = text;
}
