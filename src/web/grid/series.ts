import type { KindName } from '../../records/field.ts';

/** What follows some values of one column or line, as a spreadsheet goes on; `place` counts from the first of them. */
export type Series = (place: number) => unknown;

const day = 86_400_000;
const dayNumber = (date: unknown): number => Date.parse(`${String(date)}T00:00:00Z`) / day;
const dayOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10);

/**
 * The series that two or more values begin: figures and days with one step between them, months of one day, texts that
 * end in a number («Etapa 1», «Etapa 2»). Undefined when they begin none: then they repeat.
 */
export const seriesOf = (kind: KindName, values: readonly unknown[]): Series | undefined => {
  if (values.length < 2 || values.some((value) => value === null || value === undefined || value === ''))
    return undefined;
  if (kind === 'date') return monthly(values.map(String)) ?? evenly(values.map(dayNumber), dayOf);
  if (kind === 'number' || kind === 'money') return evenly(values.map(Number), plain);
  return kind === 'text' ? numbered(values.map(String)) : undefined;
};

// Four decimals are kept, and no more: 0,1 + 0,2 is 0,3.
const plain = (value: number): number => Math.round(value * 1e4) / 1e4;

const evenly = (numbers: readonly number[], write: (number: number) => unknown): Series | undefined => {
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const step = second - first;
  const isEven = numbers.every((number, place) => Math.abs(number - (first + step * place)) < 1e-6);
  return isEven ? (place) => write(first + step * place) : undefined;
};

/** The same day of months that follow each other by one step; the last day stays the last. */
const monthly = (dates: readonly string[]): Series | undefined => {
  const [first = ''] = dates;
  const dayInMonth = Number(first.slice(8));
  if (dates.some((date) => Number(date.slice(8)) !== dayInMonth)) return undefined;
  const months = dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  return evenly(months, (month) => {
    const [year, index] = [Math.floor(month / 12), month % 12];
    const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
    return `${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}-${String(Math.min(last, dayInMonth)).padStart(2, '0')}`;
  });
};

const numbered = (texts: readonly string[]): Series | undefined => {
  const parts = texts.map((text) => /^(.*?)(\d{1,9})$/.exec(text));
  const [, start, digits = ''] = parts[0] ?? [];
  if (start === undefined || parts.some((part) => part?.[1] !== start)) return undefined;
  const width = digits.startsWith('0') ? digits.length : 0;
  return evenly(
    parts.map((part) => Number(part?.[2])),
    (number) => (number < 0 ? null : start + String(number).padStart(width, '0')),
  );
};
