/** One row of a sheet as it stands: `number` is its row in the spreadsheet. */
export interface SheetRow {
  number: number;
  cells: readonly string[];
}

/** A sheet before anybody looked for titles in it, with what its file is called. */
export interface WholeSheet {
  fileName: string;
  rows: readonly SheetRow[];
}

/** What is doubtful or wrong in one cell, in words for the person. */
export interface CellWord {
  column: string;
  value: string;
  reason: string;
}

/** One row of the table that a sheet was turned into. */
export interface ShapedRow {
  number: number;
  cells: string[];
  /** Why it is none of the table's: a sum, a title. */
  aside?: string;
  notes?: readonly CellWord[];
  refused?: readonly CellWord[];
}

/** A sheet that was no table, as one. */
export interface ShapedSheet {
  headers: string[];
  preamble: string[];
  rows: ShapedRow[];
}

/** Turns a published sheet into a table of rows; undefined: it is of another shape. */
export type Shape = (sheet: WholeSheet) => ShapedSheet | undefined;

/** One cell, trimmed; blank where the row ends before. */
export const cellAt = ({ cells }: Pick<SheetRow, 'cells'>, column: number): string => cells[column]?.trim() ?? '';

/** True when the row says nothing. */
export const saysNoCell = ({ cells }: Pick<SheetRow, 'cells'>): boolean => cells.every((cell) => cell.trim() === '');
