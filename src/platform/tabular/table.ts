/** What can be read: CSV, Excel of 2007 on, Excel of 1993 to 2003, XML Spreadsheet 2003, OpenDocument; others are refused with advice. */
export type TableFormat = 'csv' | 'xlsx' | 'xls' | 'xml' | 'ods';

/** One row as the person sees it: `number` is its row in their spreadsheet (1-based), `cells` is at least as long as `headers`; `isGroup`: it only names the rows below it. */
export type TableRow = { number: number; cells: string[]; isGroup?: boolean };

/** One column: `header` is unique ("MAY (2)"), `title` is what the file says, `after` and `before` are the nearest titles that are not repeated. */
export type TableColumn = {
  header: string;
  title: string;
  occurrence: number;
  after: string | null;
  before: string | null;
};

/** A cell to be written: text, a number, a calendar date (ISO), or nothing. */
export type Cell = string | number | { date: string } | null;

/** What is known before the first data row arrives. `preamble` holds the rows above the header that are not blank. */
export type TableHead = {
  format: TableFormat;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  sheets?: string[];
  /** The sheets that have rows. */
  filledSheets?: string[];
  /** The row of the titles; the last one, where they take several. */
  headerRow: number;
  headers: string[];
  columns: TableColumn[];
  preamble: TableRow[];
};

/** A table being read: `rows` can be walked once; `notes` (Spanish, for the person) is complete when `rows` has ended; `close` stops early. */
export type Table = TableHead & {
  notes: string[];
  rows: AsyncIterableIterator<TableRow>;
  close(): Promise<void>;
};

/** How to read: which sheet (name, or 1-based place), which row holds the header if the person chose it, and names a header is likely to use. */
export type ReadOptions = {
  sheet?: string | number;
  headerRow?: number;
  knownHeaders?: string[];
  /** Every row as it stands, from the first one: nothing is taken for titles. */
  isWhole?: boolean;
};

/** What the reading may cost: bytes of the file and inflated, child memory in megabytes, seconds spent waiting for the child. */
export type ReadLimits = {
  fileBytes: number;
  inflatedBytes: number;
  heapMegabytes: number;
  residentMegabytes: number;
  seconds: number;
};

/** Limits that a 300,000-row file fits in and a bomb does not. */
export const defaultLimits: ReadLimits = {
  fileBytes: 600_000_000,
  inflatedBytes: 600_000_000,
  heapMegabytes: 128,
  residentMegabytes: 256,
  seconds: 60,
};

/** The file cannot be read; `message` tells the person why and what to do, in Spanish. */
export class TableRefused extends Error {
  override name = 'TableRefused';
}

/** True when no cell of the row has anything but spaces. */
export function isBlank(row: TableRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** True when the row sums others: one of its first three filled cells says "total" or "subtotal", alone or followed by a name. */
export function isTotal(row: TableRow): boolean {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.slice(0, 3).some((cell) => /^(sub\s*-?\s*|gran\s+)?total(es)?\b/i.test(cell));
}
