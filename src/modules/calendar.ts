import type { Desk } from '../records/desk.ts';
import { dateInChile } from '../platform/clock.ts';
import type { DayCalendar, LocalDate } from '../law/index.ts';
import { calendarSeenBy } from './common/calendarDays/index.ts';
import {
  type AgendaEntry,
  agendaOf,
  type AgendaQuery,
  type Obligation,
  openTerm,
  reachOf,
  taskOf,
} from './common/obligations/index.ts';
import { deadlinesOf } from './deadlines.ts';
import type { House } from './house.ts';
import { obligationsOf } from './obligations.ts';
import { vacancyEntries } from './vacancies.ts';

/** What a page of the calendar asks: whose things, in which state. */
export interface CalendarQuestion extends Omit<AgendaQuery, 'functions'> {
  /** `mine`, everybody's, or one function by its code. */
  whose: 'mine' | 'all' | (string & {});
}

/** What the calendar shows of a stretch of days, with the days themselves. */
export interface CalendarAnswer {
  entries: AgendaEntry[];
  calendar: DayCalendar;
  today: LocalDate;
}

/** Tasks, milestones and every other day that somebody waits for, as far as the person may see them. */
export const calendarPage = async (
  house: Pick<House, 'edition' | 'clock' | 'charter' | 'database' | 'facts'>,
  desk: Desk,
  { whose, ...query }: CalendarQuestion,
): Promise<CalendarAnswer> => {
  const functions =
    whose === 'mine' ? await reachOf(desk.sql, desk.actor) : whose === 'all' ? undefined : [{ code: whose }];
  const asked = { ...query, ...(functions ? { functions } : {}) };
  const [kept, vacant, calendar] = await Promise.all([
    agendaOf(desk, deadlinesOf(house.edition), asked),
    // A vacancy is no row: it is there while nobody holds the post.
    query.state === 'closed' ? [] : vacancyEntries(house, desk, asked),
    calendarSeenBy(desk.sql),
  ]);
  const entries = [...kept, ...vacant].toSorted((a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'));
  return { entries, calendar, today: dateInChile(house.clock.now()) };
};

/** Tasks that have no day yet, and what each waits for. */
export const withoutDay = async (house: Pick<House, 'charter'>, desk: Desk) => {
  const { items } = await desk.list(taskOf(house.charter), {
    filters: [
      { field: 'dueOn', operator: 'empty', value: true },
      { field: 'state', operator: 'in', value: ['pending', 'inProgress'] },
    ],
    limit: 100,
  });
  return items.map(({ id, name, function: code }) => ({ id, name, function: code }));
};

/** Terms that a person may open when something happens, with what their first day is called. */
export const openable = (edition: House['edition']) =>
  obligationsOf(edition).flatMap(({ id, name, rule, norm, owes }) =>
    rule.each === 'occurrence' ? [{ id, name, since: rule.since, norm, owes }] : [],
  );

/** Opens one of those terms; answers the id of its task. */
export const openTermOf = async (
  house: Pick<House, 'edition' | 'charter'>,
  desk: Desk,
  obligation: Obligation['id'],
  beginning: { startOn: LocalDate; name?: string },
): Promise<string | undefined> => {
  const found = obligationsOf(house.edition).find(({ id }) => id === obligation);
  return found && (await openTerm(desk, taskOf(house.charter), found, beginning)).id;
};
