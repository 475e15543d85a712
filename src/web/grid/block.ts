import type { KindName } from '../../records/field.ts';
import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import type { GridRow } from './row.ts';

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What a cell holds as a spreadsheet holds it. */
export const cellText = (column: Column, value: unknown): string =>
  value === null || value === undefined ? '' : kindOf(column.field).cell(value, column.field);

/** The same as people in Chile write it: days as 21-11-2026. */
const writtenText = (column: Column, value: unknown): string => {
  const text = cellText(column, value);
  const [, year, month, day] =
    faceOf(column.field).filter === 'days' ? (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []) : [];
  return year ? `${day}-${month}-${year}` : text;
};

/** Rows and columns as the text that Excel and Calc paste: tabs between cells, one line a row. */
export const writeBlock = (rows: readonly GridRow[], columns: readonly Column[]): string =>
  rows.map((row) => columns.map((column) => quoted(writtenText(column, row[column.key]))).join('\t')).join('\r\n');

// Excel guesses what it pastes: «40012345-6» could become a date and «0123» lose its zero.
const asText = ` style="mso-number-format:'\\@'"`;
const formats: Partial<Record<KindName, string>> = {
  money: ` style="mso-number-format:'#,##0'"`,
  number: '',
  date: ` style="mso-number-format:'dd\\-mm\\-yyyy'"`,
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n|\n|\r/g, '<br style="mso-data-placement:same-cell">');

/** The same as a table, which spreadsheets prefer: there a figure is a figure, a day a day, and a text stays text. */
export const writeTable = (rows: readonly GridRow[], columns: readonly Column[]): string => {
  const cell = (row: GridRow, column: Column): string =>
    `<td${formats[column.field.kind] ?? asText}>${escaped(cellText(column, row[column.key]))}</td>`;
  const lines = rows.map((row) => `<tr>${columns.map((column) => cell(row, column)).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
};

/** The cells of a text copied from a spreadsheet; quoted cells may hold line breaks. */
export const readBlock = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    const isLast = match[3] === '' || pattern.lastIndex > text.length;
    if (isLast) break;
    if (match[3] !== '\t') rows.push([]);
  }
  return rows;
};
