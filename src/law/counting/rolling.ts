import { addDays, type LocalDate, readable, weekdayOf } from '../date.ts';
import type { DayCalendar, NotWorking } from '../days/calendar.ts';
import type { CountStep, Suspension, Term } from './term.ts';
import { notCounted, suspendedStep, suspensionOn } from './walk.ts';

/** The last day after its end rule, with the steps that took it there. */
export interface Rolled {
  on: LocalDate;
  steps: CountStep[];
  doubts: string[];
  warnings: string[];
}

/** Applies the end rule of the term to its last day. */
export const roll = (
  last: LocalDate,
  term: Term,
  calendar: DayCalendar,
  suspensions: readonly Suspension[],
): Rolled => {
  const rest = restOn(last, term, calendar);
  const stays = { on: last, steps: [], doubts: [], warnings: [] };
  if (!rest) return stays;
  const lands = `El último día cae en ${rest.reason} (${readable(last)})`;
  if (term.end === 'lawIsSilent')
    return { ...stays, doubts: [`${lands} y la norma no dice si el plazo se corre: consulte a Jurídica.`] };
  if (term.end === 'mustBeBusinessDay')
    return { ...stays, warnings: [`${lands}: fije otra fecha, que sea día hábil.`] };
  if (term.end === 'sameDay') return stays;
  return moved(last, rest, term, calendar, suspensions);
};

const moved = (
  last: LocalDate,
  rest: NotWorking,
  term: Term,
  calendar: DayCalendar,
  suspensions: readonly Suspension[],
): Rolled => {
  const step = term.end === 'nextBusinessDay' ? 1 : -1;
  const steps: CountStep[] = [{ on: last, kind: 'rolled', ...rest }];
  for (let on = addDays(last, step); ; on = addDays(on, step)) {
    const stopped = suspensionOn(on, suspensions);
    const notWorking = restOn(on, term, calendar);
    if (!stopped && !notWorking) return { on, steps, doubts: [], warnings: [] };
    steps.push(stopped ? suspendedStep(on, stopped) : { on, kind: 'skipped', ...notWorking });
  }
};

// A term of judicial days ends on a Saturday as on any other day; every other end is asked of the working days.
const restOn = (date: LocalDate, { unit }: Term, calendar: DayCalendar): NotWorking | undefined =>
  unit === 'judicialDays' && weekdayOf(date) === 6 ? notCounted(date, unit, calendar) : calendar.whyNot(date);
