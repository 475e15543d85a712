import type { LocalDate } from '../../../law/index.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

const dateAt = (year: number, month: number, day: number): LocalDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** The date of a year, month (1–12) and day; past the end of the month it is its last day. */
export const dayIn = (year: number, month: number, day: number): LocalDate =>
  dateAt(year, month, Math.min(day, Number(monthEnd(year, month).slice(8))));

/** The last day of a month (1–12), or of the one some months later. */
export const monthEnd = (year: number, month: number, later = 0): LocalDate => dateAt(year, month + later + 1, 0);

/** The years that a stretch of days touches, with one more on each side for what is counted across them. */
export const yearsAround = (from: LocalDate, until: LocalDate): number[] => {
  const first = Number(from.slice(0, 4)) - 1;
  return Array.from({ length: Number(until.slice(0, 4)) - first + 2 }, (_, index) => first + index);
};

/** `2027-03`. */
export const monthPeriod = (year: number, month: number): string => dateAt(year, month, 1).slice(0, 7);

const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

/** A period as a person says it: `2027-Q1` → `primer trimestre de 2027`; a year or a date is itself. */
export const periodInWords = (period: string): string => {
  const part = /^(\d{4})-([QS])(\d)$/.exec(period);
  if (part) return `${ordinals[Number(part[3]) - 1]} ${part[2] === 'Q' ? 'trimestre' : 'semestre'} de ${part[1]}`;
  return /^\d{4}-\d\d$/.test(period) ? `${months[Number(period.slice(5)) - 1]} de ${period.slice(0, 4)}` : period;
};
