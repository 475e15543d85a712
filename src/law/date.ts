/** A local calendar date, `YYYY-MM-DD`: it has no hour and no time zone, so no night of clock change can move it. */
export type LocalDate = string;

/** Told to a person when a term or a date cannot be counted; `field` is what to mend. */
export class CannotCount extends Error {
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.name = 'CannotCount';
    this.field = field;
  }
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01; an impossible date (30 de febrero) is refused. */
export const dayOf = (date: LocalDate): number => {
  const [year, month, day] = partsOf(date);
  return dayNumber(year, month, day);
};

/** Year, month (1–12) and day of a date; an impossible one is refused. */
export const partsOf = (date: LocalDate): [year: number, month: number, day: number] => {
  const parts = partsIn(date);
  if (!parts) throw new CannotCount(`«${date}» no es una fecha del calendario. Escríbala como 2026-11-21.`, 'from');
  return parts;
};

/** True when the text is a date of the calendar. */
export const isLocalDate = (text: string): text is LocalDate => partsIn(text) !== undefined;

const dash = '-'.charCodeAt(0);

// Digit by digit: a table of a hundred thousand deadlines reads as many dates.
const partsIn = (text: string): [number, number, number] | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return undefined;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  return year >= 0 && day >= 1 && day <= lengthOfMonth(year, month) ? [year, month, day] : undefined;
};

const digitsIn = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
};

/** How many days that month (1–12) has; none when there is no such month. */
export const lengthOfMonth = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
};

// Days from the civil date, counted in years that begin in March so that the leap day comes last.
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month > 2 ? year : year - 1;
  const days = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + days - 719_468;
};

/** The date of a day counted since 1970-01-01. */
export const dateAt = (day: number): LocalDate => (dates[day - datesFrom] ??= writtenAt(day));

// Dates are written once: counts of a thousand deadlines name the same few years.
const datesFrom = dayNumber(1990, 1, 1);
const dates: LocalDate[] = [];
const writtenAt = (day: number): LocalDate => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The date of a year, month (1–12) and day. */
export const dateOf = (year: number, month: number, day: number): LocalDate => dateAt(dayNumber(year, month, day));

/** The date that many days later, or earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(dayOf(date) + days);

const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** A date as people read it: `2026-11-21` → `21 nov 2026`. */
export const readable = (date: LocalDate): string => {
  const [year, month, day] = partsOf(date);
  return `${day} ${months[month - 1]} ${year}`;
};

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (date: LocalDate): number => (((dayOf(date) + 4) % 7) + 7) % 7;

/** The same day so many months later; where that month has none, its last day. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = partsOf(date);
  const total = year * 12 + month - 1 + months;
  const [onYear, onMonth] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  return dateOf(onYear, onMonth, Math.min(day, lengthOfMonth(onYear, onMonth)));
};
