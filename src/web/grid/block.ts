import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import type { GridRow } from './row.ts';

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What a cell holds as a spreadsheet holds it. */
export const cellText = (column: Column, value: unknown): string =>
  value === null || value === undefined ? '' : kindOf(column.field).cell(value, column.field);

/** Rows and columns as the text that Excel and Calc paste: tabs between cells, one line a row. */
export const writeBlock = (rows: readonly GridRow[], columns: readonly Column[]): string =>
  rows.map((row) => columns.map((column) => quoted(cellText(column, row[column.key]))).join('\t')).join('\r\n');

/** The cells of a text copied from a spreadsheet; quoted cells may hold line breaks. */
export const readBlock = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    const isLast = match[3] === '' || pattern.lastIndex >= text.length;
    if (isLast) break;
    if (match[3] !== '\t') rows.push([]);
  }
  return rows;
};
