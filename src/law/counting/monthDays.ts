import { addDays, CannotCount, dateOf, type LocalDate, lengthOfMonth, weekdayOf } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import { deadline } from './deadline.ts';
import { roll } from './rolling.ts';
import { told } from './telling.ts';
import type { DeadlineCount, Term } from './term.ts';

const wayOf = (norm: string, verified: boolean): Omit<Term, 'amount'> => ({
  unit: 'businessDays',
  start: 'sameDay',
  end: 'nextBusinessDay',
  direction: 'forward',
  norm,
  verified,
});

/** A norm that somebody has read, or not yet. */
interface Ruled {
  norm: string;
  verified: boolean;
}

/** The nth working day of a month, `2026-09` (the 5th: DL 3.063 art. 61 bis). */
export const nthBusinessDayOf = (
  month: string,
  n: number,
  calendar: DayCalendar,
  { norm, verified }: Ruled,
): DeadlineCount => {
  const [year, number] = monthOf(month);
  const first = dateOf(year, number, 1);
  const count = deadline({ ...wayOf(norm, verified), amount: n }, first, calendar, { startedBy: 'primer día del mes' });
  if (count.on.slice(0, 7) !== month)
    throw new CannotCount(`${month} no tiene ${n} días hábiles. Elija un número menor.`, 'amount');
  return { ...count, says: `${n}.º día hábil del mes` };
};

/** That day, or the last working day before it when it is not one. */
export const lastBusinessDayNotAfter = (
  date: LocalDate,
  calendar: DayCalendar,
  { norm, verified }: Ruled,
): DeadlineCount => {
  const term: Term = { ...wayOf(norm, verified), amount: 1, unit: 'calendarDays', end: 'previousBusinessDay' };
  const rolled = roll(date, term, calendar, []);
  const start = { on: date, kind: 'start' as const, reason: 'fecha límite' };
  const count = told(term, [start, ...rolled.steps, { on: rolled.on, kind: 'due' }], rolled, []);
  return { ...count, says: 'ese día o el último día hábil anterior' };
};

/** The last day of the first week of a month, a week being its first seven days (LOCM art. 82 a), or the working day before. */
export const firstWeekOf = (month: string, calendar: DayCalendar, ruled: Ruled): DeadlineCount => {
  const [year, number] = monthOf(month);
  return lastBusinessDayNotAfter(dateOf(year, number, 7), calendar, ruled);
};

/** The last working day of a month. */
export const lastBusinessDayOf = (month: string, calendar: DayCalendar, ruled: Ruled): DeadlineCount => {
  const [year, number] = monthOf(month);
  return lastBusinessDayNotAfter(dateOf(year, number, lengthOfMonth(year, number)), calendar, ruled);
};

/** The nth weekday of a month (0 Sunday, 6 Saturday): elections are on the last Sunday of October, n = -1. */
export const nthWeekdayOf = (month: string, weekday: number, n: number): LocalDate => {
  const [year, number] = monthOf(month);
  const first = dateOf(year, number, 1);
  const found =
    n > 0
      ? addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1))
      : lastWeekdayOf(dateOf(year, number, lengthOfMonth(year, number)), weekday, n);
  if (found.slice(0, 7) !== month || n === 0) throw new CannotCount(`${month} no tiene ese día.`, 'amount');
  return found;
};

const lastWeekdayOf = (last: LocalDate, weekday: number, n: number): LocalDate =>
  addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + 7 * (n + 1));

const monthOf = (month: string): [year: number, month: number] => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new CannotCount(`«${month}» no es un mes. Escríbalo como 2026-09.`, 'from');
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
};
