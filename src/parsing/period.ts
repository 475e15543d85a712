import { readDate } from './date.ts';
import { fold } from './fold.ts';
import { type Parsed, refused, understood } from './parsed.ts';

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const otherMonths: Readonly<Record<string, string>> = { set: 'sep', jan: 'ene', apr: 'abr', aug: 'ago', dec: 'dic' };

/** The number of a month by its name or the beginning of it, in Spanish or English; undefined for any other word. */
export const monthOf = (name: string): number | undefined => {
  const word = fold(name);
  const start = otherMonths[word.slice(0, 3)] ?? word.slice(0, 3);
  const place = /^\p{L}{3,10}$/u.test(word) ? months.indexOf(start) : -1;
  return place === -1 ? undefined : place + 1;
};

/** A month or a day as text: "2026-01", "enero de 2026", "ene-26", "01/2026" → `2026-01`; "15-01-2026" → `2026-01-15`. */
export const readPeriod = (text: string): Parsed<string> => {
  const written = text.normalize('NFKC').trim();
  const month = monthWritten(written);
  if (month) return understood(month);
  const day = readDate(written);
  if (!day.ok || day.value === null) return refused('Ingrese un mes como 2026-01 o un día como 15-01-2026.');
  return understood(day.value);
};

const monthWritten = (written: string): string | undefined => {
  const numeric = /^(\d{4})[-/.](\d{1,2})$/.exec(written) ?? reversed(/^(\d{1,2})[-/.](\d{4})$/.exec(written));
  if (numeric) return isoMonth(Number(numeric[1]), Number(numeric[2]));
  const words = /^(\p{L}{3,10}) (?:del? )?(\d{4}|\d{2})$/u.exec(fold(written));
  const month = words && monthOf(words[1] ?? '');
  if (!words || !month) return undefined;
  const year = Number(words[2]);
  return isoMonth(year < 100 ? year + (year < 70 ? 2000 : 1900) : year, month);
};

const reversed = (found: RegExpExecArray | null): readonly string[] | null =>
  found && ['', found[2] ?? '', found[1] ?? ''];

const isoMonth = (year: number, month: number): string | undefined =>
  year >= 1900 && year <= 2200 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
