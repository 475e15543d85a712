import { addDays, addMonths, CannotCount, dateAt, dayOf, type LocalDate } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import { unitsOf } from './extending.ts';
import { roll } from './rolling.ts';
import { told } from './telling.ts';
import type { Circumstances, CountStep, DeadlineCount, Suspension, Term } from './term.ts';
import { suspendedStep, suspensionOn, type Walk } from './walk.ts';

/**
 * The last day of so many months or years, from date to date; where the month has no such day, its last (Ley 19.880 art. 25,
 * Código Civil art. 48). When the first day counts, it ends the day before: twelve months from 1 January end on 31 December.
 */
export const endOfSpan = ({ unit, start, direction }: Term, amount: number, from: LocalDate): LocalDate => {
  const sign = direction === 'forward' ? 1 : -1;
  const end = addMonths(from, amount * sign * (unit === 'years' ? 12 : 1));
  return start === 'nextDay' ? end : addDays(end, -sign);
};

/** Counts so many months or years, a step for each; suspended days are added at the end. */
export const spanLater = (
  term: Term,
  amount: number,
  from: LocalDate,
  first: Walk,
  suspensions: readonly Suspension[],
  extendedBy?: string,
): Walk => {
  const steps = [...first.steps];
  for (let number = 1; number <= amount; number += 1) {
    const on = endOfSpan(term, number, from);
    steps.push(
      number > term.amount
        ? { on, kind: 'extended', number, reason: 'ampliación', norm: extendedBy }
        : { on, kind: 'counted', number },
    );
  }
  const walk = { day: dayOf(endOfSpan(term, amount, from)), number: amount, steps };
  return pushedBySuspensions(walk, dateAt(first.day), term.direction === 'forward' ? 1 : -1, suspensions);
};

const pushedBySuspensions = (walk: Walk, from: LocalDate, sign: number, suspensions: readonly Suspension[]): Walk => {
  if (suspensions.length === 0) return walk;
  const stopped: CountStep[] = [];
  let end = walk.day;
  for (let day = dayOf(from) + sign; day * sign <= end * sign; day += sign) {
    const suspension = suspensionOn(dateAt(day), suspensions);
    if (!suspension) continue;
    end += sign;
    stopped.push({ ...suspendedStep(dateAt(day), suspension), verified: false });
  }
  if (stopped.length === 0) return walk;
  const before = walk.steps.slice(0, -1);
  return {
    ...walk,
    day: end,
    steps: [...before, ...stopped, { on: dateAt(end), kind: 'counted', number: walk.number }],
  };
};

const withHour = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** A term of hours by the clock on the wall: a night of clock change neither gives nor takes an hour. */
export const hoursLater = (
  term: Term,
  from: string,
  calendar: DayCalendar,
  { suspensions = [], extensions = [], startedBy }: Circumstances,
): DeadlineCount => {
  const [, date, hour, minute] = withHour.exec(from) ?? [];
  if (!date || !hour || !minute)
    throw new CannotCount(
      `Un plazo de horas empieza a una hora: escriba fecha y hora, como 2026-09-10T15:30 (dice «${from}»).`,
      'from',
    );
  const sign = term.direction === 'forward' ? 1 : -1;
  const after = (hours: number) => dayOf(date) + Math.floor((Number(hour) + hours * sign) / 24);
  let hours = term.amount;
  for (const extension of extensions) hours += unitsOf(extension, term, dateAt(after(hours)));
  const start: CountStep = { on: date, kind: 'start', at: `${hour}:${minute}`, reason: startedBy };
  const at = `${String((((Number(hour) + hours * sign) % 24) + 24) % 24).padStart(2, '0')}:${minute}`;
  const plain: Walk = {
    day: after(hours),
    number: hours,
    steps: [start, { on: dateAt(after(hours)), kind: 'counted', number: hours }],
  };
  const walk = pushedBySuspensions(plain, addDays(date, -sign), sign, suspensions);
  const rolled = roll(dateAt(walk.day), term, calendar, suspensions);
  const steps = [
    ...walk.steps.slice(0, -1),
    ...rolled.steps,
    { on: rolled.on, kind: 'due' as const, at, number: hours },
  ];
  return { ...told(term, steps, rolled, extensions), at };
};
