import { CannotCount, dateAt, dayOf, type LocalDate, readable, weekdayOf } from '../date.ts';
import { type Confidence, type Holiday, type Place, reaches, type Where } from './holiday.ts';
import { holidaysOf } from './holidays.ts';

/** A day that somebody made a holiday, or a working day, by an act of their own. */
export interface DayException extends Place {
  on: LocalDate;
  kind: 'holiday' | 'working';
  reason: string;
  norm: string;
  confidence?: Confidence;
}

/** Where, and with what exceptions, days are counted. */
export interface CalendarOrder extends Where {
  exceptions?: readonly DayException[];
  /** Years whose table a person has confirmed: their computed days count as verified. */
  confirmedYears?: readonly number[];
}

/** Why a day is not a working day. */
export interface NotWorking {
  reason: string;
  norm: string;
  verified: boolean;
}

/** The working days of one place, from 2000 to 2040. */
export interface DayCalendar {
  holidayOn(date: LocalDate): Holiday | undefined;
  isBusinessDay(date: LocalDate): boolean;
  /** Why that day is not a working day; undefined when it is one. */
  whyNot(date: LocalDate): NotWorking | undefined;
  /** The nth working day after that date, or before it when n is negative. */
  businessDay(date: LocalDate, n: number): LocalDate;
}

const firstYear = 2000;
const lastYear = 2040;
const firstDay = dayOf(`${firstYear}-01-01`);
const lastDay = dayOf(`${lastYear}-12-31`);
// Before Ley 19.880 no general rule made Saturday a day on which terms do not run.
const saturdaysRestFrom = dayOf('2003-05-29');
const saturday: NotWorking = { reason: 'sábado', norm: 'Ley 19.880 art. 25', verified: true };
const sunday: NotWorking = { ...saturday, reason: 'domingo' };

const ordinary = new Map<string, DayCalendar>();

/** The calendar of a place; the same order without exceptions gives the same calendar, computed once. */
export const calendarOf = (order: CalendarOrder = {}): DayCalendar => {
  if (order.exceptions?.length || order.confirmedYears?.length) return computed(order);
  const key = `${order.region ?? ''}/${order.commune ?? ''}`;
  const known = ordinary.get(key) ?? computed(order);
  // One weighs about 150 kB; most houses ask for one or two places.
  if (ordinary.size < 40) ordinary.set(key, known);
  return known;
};

const computed = (order: CalendarOrder): DayCalendar => {
  const holidays = holidaysByDay(order);
  const worked = new Set(exceptionsOf(order, 'working').map(({ on }) => dayOf(on)));
  const rests = (day: number): boolean => !worked.has(day) && (holidays.has(day) || isRestDay(day));
  // rank[i]: how many working days there are up to that day; days: the working days in order.
  const rank = new Int32Array(lastDay - firstDay + 1);
  const days: number[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (!rests(day)) days.push(day);
    rank[day - firstDay] = days.length;
  }
  const indexOf = (date: LocalDate): number => {
    const index = dayOf(date) - firstDay;
    if (rank[index] === undefined) throw outside(date);
    return index;
  };
  const isBusinessDay = (date: LocalDate): boolean => {
    const index = indexOf(date);
    return rank[index] !== (index === 0 ? 0 : rank[index - 1]);
  };
  const holidayOn = (date: LocalDate): Holiday | undefined => {
    const day = indexOf(date) + firstDay;
    return worked.has(day) ? undefined : holidays.get(day);
  };
  return {
    holidayOn,
    isBusinessDay,
    whyNot: (date) => (isBusinessDay(date) ? undefined : reasonOf(date, holidayOn(date))),
    businessDay: (date, n) => {
      const index = indexOf(date);
      const upTo = rank[index] ?? 0;
      const found = days[n > 0 ? upTo + n - 1 : upTo + n - (isBusinessDay(date) ? 1 : 0)];
      if (found === undefined) throw outside(date);
      return dateAt(found);
    },
  };
};

const holidaysByDay = (order: CalendarOrder): Map<number, Holiday> => {
  const byDay = new Map<number, Holiday>();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const holiday of holidaysOf(year, order)) {
      const sure = order.confirmedYears?.includes(year) ? { ...holiday, confidence: 'confirmed' as const } : holiday;
      if (!byDay.has(dayOf(holiday.on))) byDay.set(dayOf(holiday.on), sure);
    }
  for (const { on, reason, norm, confidence = 'confirmed' } of exceptionsOf(order, 'holiday'))
    byDay.set(dayOf(on), { on, name: reason, norm, confidence });
  return byDay;
};

const exceptionsOf = (order: CalendarOrder, kind: DayException['kind']): DayException[] =>
  (order.exceptions ?? []).filter((exception) => exception.kind === kind && reaches(exception, order));

const isRestDay = (day: number): boolean => {
  const weekday = (day + 4) % 7;
  return weekday === 0 || (weekday === 6 && day >= saturdaysRestFrom);
};

const reasonOf = (date: LocalDate, holiday: Holiday | undefined): NotWorking => {
  if (holiday) return { reason: holiday.name, norm: holiday.norm, verified: holiday.confidence === 'confirmed' };
  return weekdayOf(date) === 6 ? saturday : sunday;
};

const outside = (date: LocalDate): CannotCount =>
  new CannotCount(
    `El calendario de feriados va de ${firstYear} a ${lastYear} y la cuenta sale de él (${readable(date)}). Revise la fecha y la duración.`,
    'from',
  );
