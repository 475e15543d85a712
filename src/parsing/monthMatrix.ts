import { monthOf } from './period.ts';
import { cellAt, saysNoCell, type SheetRow } from './shape.ts';

/** One concept of a matrix: what it is called and its cell of each month. */
export interface MonthRow {
  number: number;
  name: string;
  cells: ReadonlyMap<number, string>;
}

/** A table with a month in each column and a concept in each row. */
export interface MonthMatrix {
  /** What stands where the names begin: «TOTAL 2024». */
  title: string;
  headerRow: number;
  rows: MonthRow[];
}

const fewestMonths = 6;

/** The first table of a sheet whose titles are months; it ends with the first row that has no name. */
export const monthMatrix = (rows: readonly SheetRow[]): MonthMatrix | undefined => {
  for (const [place, header] of rows.entries()) {
    const months = monthsAcross(header);
    const first = Math.min(...months.values());
    if (months.size < fewestMonths || first === 0) continue;
    const below = rows.slice(place + 1);
    const end = below.findIndex((row) => nameBefore(row, first) === '');
    return {
      title: nameBefore(header, first),
      headerRow: header.number,
      rows: below.slice(0, end < 0 ? undefined : end).map((row) => ({
        number: row.number,
        name: nameBefore(row, first),
        cells: new Map([...months].map(([month, column]) => [month, cellAt(row, column)])),
      })),
    };
  }
  return undefined;
};

/** Which column has each month. */
const monthsAcross = ({ cells }: SheetRow): Map<number, number> => {
  const months = new Map<number, number>();
  for (const [column, cell] of cells.entries()) {
    const month = monthOf(cell.trim());
    if (month !== undefined && !months.has(month)) months.set(month, column);
  }
  return months;
};

const nameBefore = ({ cells }: SheetRow, column: number): string =>
  cells
    .slice(0, column)
    .map((cell) => cell.trim())
    .find((cell) => cell !== '') ?? '';

/** One cell of a table that has a month in each row and a year in each column. */
export interface MonthOfYear {
  year: number;
  month: number;
  cell: string;
}

const fewestYears = 2;

/** The cells of the first table of a sheet whose titles are years and whose rows begin with a month; blank ones left out. */
export const monthsByYear = (rows: readonly SheetRow[]): MonthOfYear[] | undefined => {
  for (const [place, header] of rows.entries()) {
    const years = header.cells.flatMap((cell, column) =>
      /^(19|20)\d\d$/.test(cell.trim()) ? [{ year: Number(cell), column }] : [],
    );
    const first = years[0]?.column ?? 0;
    if (years.length < fewestYears || first === 0) continue;
    const months = rows.slice(place + 1).flatMap((row) => {
      const month = saysNoCell(row) ? undefined : monthOf(nameBefore(row, first));
      return month === undefined ? [] : [{ row, month }];
    });
    if (months.length < fewestMonths) continue;
    return months.flatMap(({ row, month }) =>
      years.flatMap(({ year, column }) =>
        cellAt(row, column) === '' ? [] : [{ year, month, cell: cellAt(row, column) }],
      ),
    );
  }
  return undefined;
};
