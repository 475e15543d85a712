import { the } from './random.ts';

/** A local calendar date, `YYYY-MM-DD`. */
export type LegalDate = string;

/** The date some calendar days later (or earlier, when negative). */
export function daysAfter(date: LegalDate, days: number): LegalDate {
  return textOf(Date.parse(`${date}T00:00:00Z`) + Math.round(days) * 86_400_000);
}

/** The date itself, or the Monday after it when it falls on a weekend. Holidays are not looked at: it is a demonstration. */
export function weekday(date: LegalDate): LegalDate {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return daysAfter(date, day === 6 ? 2 : day === 0 ? 1 : 0);
}

/** Calendar days from one date to another. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The year of a date. */
export function yearOf(date: LegalDate): number {
  return Number(date.slice(0, 4));
}

function textOf(time: number): LegalDate {
  return the(new Date(time).toISOString().split('T')[0]);
}
