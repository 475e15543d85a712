import type { Merge } from './sheets.ts';
import type { TableRow } from './table.ts';

/** The rows that hold the titles, as places among the first rows, and the titles that they say together. */
export type HeaderRows = { first: number; last: number; cells: string[] };

const isYear = (cell: string) => /^(19|20)\d\d$/.test(cell.trim());
const isNumber = (cell: string) => /^[\s$(-]*\d[\d.,\s]*[)%]?\s*$/.test(cell) && !isYear(cell);
const isTitle = (cell: string) => cell.length <= 120 && !isNumber(cell) && (isYear(cell) || /\p{L}/u.test(cell));
const filledIn = (row: TableRow) => row.cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
const cellOf = (row: TableRow, column: number) => row.cells[column]?.trim() ?? '';

/** Titles often take two rows, the upper one naming groups («Monto» over «2024» and «2025»): such rows are read as one. */
export function headerRows(rows: TableRow[], place: number, merges: readonly Merge[]): HeaderRows {
  const header = rows[place];
  if (!header) return { first: place, last: place, cells: [] };
  const above = place - 1;
  const upper = rows[above];
  if (upper && isGroupRow(upper, header, merges))
    return { first: above, last: place, cells: joined(upper, header, merges) };
  const below = lowerPlace(rows, place);
  const lower = rows[below];
  if (lower && isSecondRow(header, lower, rows[below + 1], merges))
    return { first: place, last: below, cells: joined(header, lower, merges) };
  return { first: place, last: place, cells: header.cells };
}

/** The next row, or the one after when what is between says at most one thing. */
function lowerPlace(rows: TableRow[], place: number): number {
  const between = rows[place + 1];
  return between && filledIn(between).length <= 1 ? place + 2 : place + 1;
}

/** True when a row above the titles names groups of them. */
function isGroupRow(upper: TableRow, header: TableRow, merges: readonly Merge[]): boolean {
  const names = filledIn(upper);
  if (upper.number !== header.number - 1 || names.length === 0) return false;
  if (!names.every((column) => isTitle(cellOf(upper, column)))) return false;
  const titles = filledIn(header);
  const groups = across(merges, upper.number);
  if (groups.length > 0) return titles.some((column) => !groups.some((one) => covers(one, column)));
  const needy = titles.filter((column) => needsGroup(header, column));
  return (
    needy.length >= 2 &&
    needy.length < titles.length &&
    names.length >= (isRepeated(upper, names[0] ?? 0) ? 1 : 2) &&
    names.every((column) => needy.includes(column))
  );
}

/** True when the row under the titles goes on with them, and is no data. */
function isSecondRow(header: TableRow, lower: TableRow, data: TableRow | undefined, merges: readonly Merge[]): boolean {
  const more = filledIn(lower);
  if (more.length < 2 || !more.every((column) => isTitle(cellOf(lower, column)))) return false;
  const isUnderGroup = (column: number) =>
    across(merges, header.number).some((one) => covers(one, column)) && cellOf(lower, column) !== '';
  const continued = more.filter((column) => cellOf(header, column) === '' || isRepeated(header, column));
  if (more.some(isUnderGroup) && header.cells.length > more.length)
    return more.every((column) => isUnderGroup(column) || cellOf(header, column) === '');
  const left = filledIn(header).filter((column) => cellOf(lower, column) === '');
  if (continued.length === 0 || left.length === 0 || !data) return false;
  const isGroupStart = (column: number) => continued.includes(column + 1) || continued.includes(column);
  if (!more.every((column) => continued.includes(column) || isGroupStart(column))) return false;
  return left.some((column) => cellOf(data, column) !== '') && more.some((column) => isNumber(cellOf(data, column)));
}

/** A year or a title that others share says nothing without its group. */
function needsGroup(row: TableRow, column: number): boolean {
  return isYear(cellOf(row, column)) || isRepeated(row, column);
}

function isRepeated(row: TableRow, column: number): boolean {
  const text = cellOf(row, column);
  return text !== '' && row.cells.some((cell, other) => other !== column && cell.trim() === text);
}

function across(merges: readonly Merge[], row: number): Merge[] {
  return merges.filter((one) => one.top === row && one.right > one.left);
}

const covers = (merge: Merge, column: number) => column >= merge.left && column <= merge.right;

function joined(upper: TableRow, lower: TableRow, merges: readonly Merge[]): string[] {
  const groups = across(merges, upper.number);
  const width = Math.max(upper.cells.length, lower.cells.length);
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const [top, own] = [cellOf(upper, column), cellOf(lower, column)];
    const merged = groups.find((one) => covers(one, column));
    if (top !== '') group = top;
    else if (own === '') group = '';
    const name = merged ? cellOf(upper, merged.left) : top !== '' || needsGroup(lower, column) ? group : '';
    if (own === '' || name === '' || name === own) return own || top;
    return merged || needsGroup(lower, column) ? `${name} ${own}` : own;
  });
}
