import { fold } from '../../../../parsing/fold.ts';
import { monthOf, readPeriod } from '../../../../parsing/period.ts';
import { type Named, seriesNamed } from './names.ts';

/** A sheet as rows of cells, with what stands above the table. */
export type Sheet = readonly (readonly string[])[];

/** What the person says where the table does not. */
export interface Hints {
  unit?: Named;
  year?: string;
}

/** One cell of a published table, as it is written. */
export interface Figure {
  /** What the table calls the series. */
  title: string;
  named: Named | undefined;
  /** As read, before it is known whether it is of a month or a day. */
  period: string;
  text: string;
}

/** One way in which tables are published: its figures, or undefined when the sheet is not of that kind. */
export type Layout = (sheet: Sheet, hints: Hints) => Figure[] | undefined;

const isTime = (cell: string): boolean => /^(fecha|periodo|mes|dia|date|mes o dia)$/.test(fold(cell));
const isCode = (cell: string): boolean =>
  /^(serie|indicador|codigo indicador|codigo|unidad|unit|nombre indicador)$/.test(fold(cell));
const isValue = (cell: string): boolean => /^(valor|value|valor en pesos)$/.test(fold(cell));

/** The row of titles that fits, and what stands below it. */
const under = (
  sheet: Sheet,
  fits: (cells: readonly string[]) => boolean,
): { titles: readonly string[]; below: Sheet } | undefined => {
  const place = sheet.slice(0, 60).findIndex(fits);
  const titles = sheet[place];
  return titles && { titles, below: sheet.slice(place + 1) };
};

/** A row for each value, with its date and its code: mindicador.cl and its like. */
export const byRow: Layout = (sheet) => {
  const table = under(sheet, (cells) => cells.some(isTime) && cells.some(isCode) && cells.some(isValue));
  if (!table) return undefined;
  const [time, code, value] = [isTime, isCode, isValue].map((is) => table.titles.findIndex(is));
  return table.below.flatMap((cells) => {
    const [title, text] = [cells[code ?? 0] ?? '', cells[value ?? 0] ?? ''];
    return figure(title, seriesNamed(title), cells[time ?? 0] ?? '', text);
  });
};

/** A row for each month or day, a column for each series: the Banco Central, and the table of a year of the SII. */
export const byColumn: Layout = (sheet, { year }) => {
  const table = under(sheet, (cells) => cells.slice(1).some((cell) => seriesNamed(cell) !== undefined));
  if (!table) return undefined;
  return table.below.flatMap((cells) =>
    table.titles.flatMap((title, column) => {
      const named = column === 0 ? undefined : seriesNamed(title);
      return named ? figure(title, named, withYear(cells[0] ?? '', year), cells[column] ?? '') : [];
    }),
  );
};

/** The months across: a row for each year, or for each day of the year that was said. */
export const monthsAcross: Layout = (sheet, { unit, year }) => {
  const table = under(sheet, (cells) => cells.filter((cell) => monthOf(cell) !== undefined).length >= 6);
  if (!table) return undefined;
  return table.below.flatMap((cells) =>
    table.titles.flatMap((title, column) => {
      const month = column === 0 ? undefined : monthOf(title);
      const start = (cells[0] ?? '').trim();
      const isYear = /^(19|20)\d\d$/.test(start);
      const isDay = /^([1-9]|[12]\d|3[01])$/.test(start);
      if (month === undefined || !(isYear || isDay)) return [];
      const period = isYear ? `${start}-${two(month)}` : `${year ?? '?'}-${two(month)}-${two(Number(start))}`;
      return figure(unit ?? '', unit, period, cells[column] ?? '');
    }),
  );
};

/** The years across and the months below. */
export const yearsAcross: Layout = (sheet, { unit }) => {
  const isYear = (cell: string): boolean => /^(19|20)\d\d$/.test(cell.trim());
  const table = under(sheet, (cells) => cells.slice(1).some(isYear) && !isYear(cells[0] ?? ''));
  if (!table) return undefined;
  return table.below.flatMap((cells) => {
    const month = monthOf(cells[0] ?? '');
    if (month === undefined) return [];
    return table.titles.flatMap((title, column) =>
      column > 0 && isYear(title) ? figure(unit ?? '', unit, `${title.trim()}-${two(month)}`, cells[column] ?? '') : [],
    );
  });
};

const two = (number: number): string => String(number).padStart(2, '0');

const withYear = (cell: string, year: string | undefined): string => {
  const month = monthOf(cell);
  return month !== undefined && year !== undefined ? `${year}-${two(month)}` : cell;
};

/** Nothing where there is neither a period nor a figure: titles between rows, notes at the foot, months to come. */
const figure = (title: string, named: Named | undefined, period: string, text: string): Figure[] => {
  const read = readPeriod(period);
  const isBlank = text.trim() === '' || /^[-–—.]+$/.test(text.trim());
  if (isBlank || (!read.ok && !/\d/.test(text))) return [];
  return [{ title: title.trim(), named, period: read.ok ? read.value : period.trim(), text: text.trim() }];
};
