import { addDays, type LocalDate } from '../../../law/index.ts';
import { atDistance, type Counting, onDay } from './counting.ts';
import type { CivicEvent, Distance, Obligation } from './obligation.ts';
import { dayIn, monthEnd, monthPeriod, periodInWords, yearsAround } from './periods.ts';

/** One time that an obligation falls: its period, its name and how its day is found. */
export interface Occurrence {
  obligation: Obligation;
  period: string;
  name: string;
  counting: Counting;
  /** The day near which it is expected, where nothing can be counted yet. */
  expected: LocalDate;
}

/** A row that a term hangs from, with the day that the rule looks at. */
export interface RowDay {
  id: string;
  name: string;
  on: LocalDate;
}

/** What the expansion looks at besides the obligations. */
export interface Known {
  events: readonly CivicEvent[];
  /** Days on which the council or the leadership meets, as far as they are called. */
  sessions: readonly LocalDate[];
  /** Rows that terms hang from, by the id of the obligation. */
  rows: ReadonlyMap<string, readonly RowDay[]>;
}

/** Every time that an obligation falls in the years around a stretch of days. */
export const occurrencesOf = (obligation: Obligation, from: LocalDate, until: LocalDate, known: Known): Occurrence[] =>
  timesOf(obligation, yearsAround(from, until), known).map(({ of, ...time }) => ({
    ...time,
    obligation,
    name: nameOf(obligation, time.period, of),
  }));

interface Time {
  period: string;
  counting: Counting;
  expected: LocalDate;
  /** The thing that it is about, where there are several. */
  of?: string;
}

const nameOf = ({ name, rule }: Obligation, period: string, of: string | undefined): string => {
  if (of) return `${name}: ${of}`;
  return rule.each === 'once' || rule.each === 'event' ? name : `${name} — ${periodInWords(period)}`;
};

const timesOf = (obligation: Obligation, years: readonly number[], known: Known): Time[] => {
  const { rule } = obligation;
  const on = (period: string, day: LocalDate, roll?: 'before' | 'after'): Time => ({
    period,
    counting: onDay(day, roll, obligation),
    expected: day,
  });
  const cuts = (letter: string, parts: number, later: number): Time[] =>
    years.flatMap((year) =>
      Array.from({ length: parts }, (_, index) =>
        on(`${year}-${letter}${index + 1}`, monthEnd(year, ((index + 1) * 12) / parts, later), 'before'),
      ),
    );
  switch (rule.each) {
    case 'year':
      return years.map((year) => on(String(year), dayIn(year, rule.month, rule.day), rule.roll));
    case 'distance':
      return years.map((year) => farFrom(obligation, String(year), dayIn(year, rule.month, rule.day), rule.distance));
    case 'month':
      return years.flatMap((year) => monthly(obligation, year, rule.businessDay));
    case 'quarter':
      return cuts('Q', 4, rule.monthsAfterCut);
    case 'semester':
      return cuts('S', 2, rule.monthsAfterCut);
    case 'session':
      return years.map((year) => firstSession(obligation, year, known.sessions));
    case 'event':
      return known.events
        .filter(({ kind }) => kind === rule.event)
        .map((event) => farFrom(obligation, event.on, event.on, rule.distance));
    case 'row':
      return (known.rows.get(obligation.id) ?? []).map(({ id, name, on: day }) => ({
        ...farFrom(obligation, id, day, rule.distance),
        of: name,
      }));
    case 'once':
      return [on(rule.on, rule.on)];
    // Nobody knows when it will happen: a person opens it.
    case 'occurrence':
      return [];
  }
};

const farFrom = (obligation: Obligation, period: string, day: LocalDate, distance: Distance): Time => ({
  period,
  counting: atDistance(distance, day, obligation),
  expected: day,
});

// The nth working day is counted from the last day of the month before; without a number, it is the last one of the month.
const monthly = (obligation: Obligation, year: number, businessDay: number | undefined): Time[] =>
  Array.from({ length: 12 }, (_, index) => {
    const period = monthPeriod(year, index + 1);
    const end = monthEnd(year, index + 1);
    if (businessDay === undefined) return { period, counting: onDay(end, 'before', obligation), expected: end };
    const before = addDays(`${period}-01`, -1);
    return {
      ...farFrom(obligation, period, before, { amount: businessDay, unit: 'businessDays' }),
      expected: end,
    };
  });

const firstSession = (obligation: Obligation, year: number, sessions: readonly LocalDate[]): Time => {
  const first = sessions.filter((on) => on.startsWith(String(year))).toSorted()[0];
  const counting = first
    ? onDay(first, undefined, obligation)
    : {
        ...atDistance({ amount: 0, unit: 'calendarDays' }, undefined, obligation),
        startedBy: 'primera sesión del año',
      };
  return { period: String(year), counting, expected: first ?? dayIn(year, 1, 2) };
};
