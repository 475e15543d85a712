import { dateAt, dayOf, type LocalDate, weekdayOf } from '../date.ts';
import type { DayCalendar, NotWorking } from '../days/calendar.ts';
import type { CountStep, Suspension, Term, TermUnit } from './term.ts';

/** Where a count stands: its last day and the steps so far. */
export interface Walk {
  day: number;
  number: number;
  steps: CountStep[];
}

/** Why a day does not count in that unit; undefined when it does. */
export const notCounted = (date: LocalDate, unit: TermUnit, calendar: DayCalendar): NotWorking | undefined => {
  if (unit === 'businessDays') return calendar.whyNot(date);
  if (unit !== 'judicialDays') return undefined;
  const isPlainSaturday = weekdayOf(date) === 6 && !calendar.holidayOn(date);
  const rest = isPlainSaturday ? undefined : calendar.whyNot(date);
  return rest && weekdayOf(date) === 0 && !calendar.holidayOn(date)
    ? { ...rest, norm: 'Código de Procedimiento Civil art. 66' }
    : rest;
};

/** The suspension that holds that day. */
export const suspensionOn = (date: LocalDate, suspensions: readonly Suspension[]): Suspension | undefined =>
  suspensions.find(({ from, to }) => from <= date && date <= to);

/** Counts so many days on from where the walk stands, a step for each day passed. */
export const walkDays = (
  walk: Walk,
  { amount, unit, kind, norm }: { amount: number; unit: TermUnit; kind: 'counted' | 'extended'; norm?: string },
  { direction }: Pick<Term, 'direction'>,
  calendar: DayCalendar,
  suspensions: readonly Suspension[],
): Walk => {
  const step = direction === 'forward' ? 1 : -1;
  const steps = [...walk.steps];
  let { day, number } = walk;
  for (let left = amount; left > 0; ) {
    day += step;
    const on = dateAt(day);
    const stopped = suspensionOn(on, suspensions);
    const rest = stopped ? undefined : notCounted(on, unit, calendar);
    if (stopped) steps.push(suspendedStep(on, stopped));
    else if (rest) steps.push({ on, kind: 'skipped', ...rest });
    else {
      left -= 1;
      number += 1;
      steps.push(kind === 'extended' ? { on, kind, number, reason: 'ampliación', norm } : { on, kind, number });
    }
  }
  return { day, number, steps };
};

/** The step of a day on which the term did not run. */
export const suspendedStep = (on: LocalDate, { reason, norm, verified = true }: Suspension): CountStep => ({
  on,
  kind: 'suspended',
  reason,
  norm,
  verified,
});

/** Where a count of days begins: the day before its first countable day. */
export const startOfWalk = (from: LocalDate, { start, direction }: Term, startedBy?: string): Walk => {
  const back = direction === 'forward' ? -1 : 1;
  return {
    day: dayOf(from) + (start === 'sameDay' ? back : 0),
    number: 0,
    steps: [{ on: from, kind: 'start', reason: startedBy }],
  };
};
