import { calendarOf, type DayCalendar } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { type CalendarFacts, calendarFacts } from './facts.ts';
import { isConfirmed, standingOf } from './year.ts';

/** The institution's calendar as this transaction sees it: its place, its exceptions, the years that people confirmed. */
export const calendarSeenBy = async (sql: Queryable): Promise<DayCalendar> => calendarFrom(await calendarFacts(sql));

/** The institution's calendar now; a write of an exception or a confirmation is followed by the next question. */
export const calendarOfHouse = ({ database }: { database: Queryable }): Promise<DayCalendar> =>
  calendarSeenBy(database);

const known = new Map<string, DayCalendar>();

/** The same facts give the same calendar, computed once in each process: what is kept cannot grow stale. */
export const calendarFrom = (facts: CalendarFacts): DayCalendar => {
  const key = JSON.stringify(facts);
  const found = known.get(key) ?? compute(facts);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > 20 && oldest !== undefined) known.delete(oldest);
  return found;
};

const compute = (facts: CalendarFacts): DayCalendar =>
  calendarOf({
    region: facts.region,
    commune: facts.commune,
    exceptions: facts.exceptions,
    confirmedYears: facts.confirmations
      .map(({ year }) => Number(year))
      .filter((year) => isConfirmed(standingOf(facts, year))),
  });
