import { addDays, CannotCount, dateAt, dayOf, isLocalDate, type LocalDate } from '../date.ts';
import type { DayCalendar } from '../days/calendar.ts';
import { unitsOf } from './extending.ts';
import { endOfSpan, hoursLater, spanLater } from './spans.ts';
import { type Rolled, roll } from './rolling.ts';
import { told } from './telling.ts';
import type { Circumstances, CountStep, DeadlineCount, Extension, Term } from './term.ts';
import { startOfWalk, type Walk, walkDays } from './walk.ts';

/**
 * When a term ends, and how it was counted day by day.
 *
 * @param from the day of the event (`2026-09-10`); for terms of hours, with its hour (`2026-09-10T15:30`)
 */
export const deadline = (
  term: Term,
  from: LocalDate,
  calendar: DayCalendar,
  circumstances: Circumstances = {},
): DeadlineCount => {
  refuseImpossible(term, circumstances);
  return term.unit === 'hours'
    ? hoursLater(term, from, calendar, circumstances)
    : counted(term, from, calendar, circumstances);
};

/** Only the date on which a term ends: as `deadline`, without the steps. */
export const dueOn = (
  term: Term,
  from: LocalDate,
  calendar: DayCalendar,
  circumstances: Circumstances = {},
): LocalDate => {
  const { suspensions, extensions } = circumstances;
  if (suspensions?.length || extensions?.length || term.unit === 'hours' || term.unit === 'judicialDays')
    return deadline(term, from, calendar, circumstances).on;
  refuseImpossible(term, circumstances);
  return plainDue(term, from, calendar);
};

const plainDue = (term: Term, from: LocalDate, calendar: DayCalendar): LocalDate => {
  const { unit, start, end } = term;
  const sign = term.direction === 'forward' ? 1 : -1;
  const n = term.amount * sign;
  const base = start === 'nextDay' ? from : addDays(from, -sign);
  if (unit === 'businessDays') return calendar.businessDay(base, n);
  const last = unit === 'calendarDays' ? addDays(base, n) : endOfSpan(term, term.amount, from);
  if ((end !== 'nextBusinessDay' && end !== 'previousBusinessDay') || calendar.isBusinessDay(last)) return last;
  return calendar.businessDay(last, end === 'nextBusinessDay' ? 1 : -1);
};

const counted = (
  term: Term,
  from: LocalDate,
  calendar: DayCalendar,
  { suspensions = [], extensions = [], startedBy }: Circumstances,
): DeadlineCount => {
  const first = startOfWalk(from, term, startedBy);
  const isSpan = term.unit === 'months' || term.unit === 'years';
  let total = term.amount;
  let walk = isSpan
    ? spanLater(term, total, from, first, suspensions)
    : walkDays(first, { amount: total, unit: term.unit, kind: 'counted' }, term, calendar, suspensions);
  for (const extension of inOrder(extensions)) {
    const units = unitsOf(extension, term, roll(dateAt(walk.day), term, calendar, suspensions).on);
    const { unit = term.unit, norm } = extension;
    total += units;
    walk =
      unit === 'months' || unit === 'years'
        ? spanLater(term, total, from, first, suspensions, norm)
        : walkDays(walk, { amount: units, unit, kind: 'extended', norm }, term, calendar, suspensions);
  }
  return completed(term, walk, roll(dateAt(walk.day), term, calendar, suspensions), extensions);
};

// Months are counted from the start, so those that extend months come before those that add days.
const inOrder = (extensions: readonly Extension[]): Extension[] => [
  ...extensions.filter(({ unit }) => !unit),
  ...extensions.filter(({ unit }) => unit),
];

const completed = (term: Term, walk: Walk, rolled: Rolled, extensions: readonly Extension[]): DeadlineCount => {
  const last = walk.steps.at(-1);
  const ends: CountStep[] =
    rolled.steps.length > 0
      ? [
          ...rolled.steps.map((step, place) => (place === 0 ? { ...step, number: last?.number } : step)),
          { on: rolled.on, kind: 'due' },
        ]
      : [{ on: rolled.on, kind: 'due', number: last?.number }];
  // The day on which the count ends is one step: due, or rolled away from.
  const steps = last?.kind === 'start' ? [...walk.steps, ...ends] : [...walk.steps.slice(0, -1), ...ends];
  return told(term, steps, rolled, extensions);
};

const refuseImpossible = ({ amount, norm }: Term, { suspensions = [] }: Circumstances): void => {
  if (!Number.isInteger(amount) || amount < 1 || amount > 20_000)
    throw new CannotCount('La duración del plazo debe ser un número entero, de 1 o más.', 'amount');
  if (!norm.trim())
    throw new CannotCount('El plazo no dice qué norma lo fija. Agregue la ley o el acto y su artículo.', 'norm');
  for (const { from, to, norm: its } of suspensions) {
    if (!isLocalDate(from) || !isLocalDate(to) || dayOf(to) < dayOf(from))
      throw new CannotCount(
        `La suspensión debe ir de una fecha a otra igual o posterior (dice ${from} a ${to}).`,
        'suspensions',
      );
    if (!its.trim()) throw new CannotCount('Indique la norma o el acto que suspende el plazo.', 'suspensions');
  }
};
