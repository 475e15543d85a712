import type { Desk } from '../records/desk.ts';
import { type Break, type Done, doneBy, type Work, workFor } from './common/home/index.ts';
import { can, capacityMark } from '../charter/index.ts';
import type { DayCalendar } from '../law/index.ts';
import { calendarSeenBy } from './common/calendarDays/index.ts';
import { type Owed, owedSoon, silencesToCertify, tasksOwed } from './common/obligations/index.ts';
import { type Standing, standingOf } from './absences.ts';
import type { Due } from './common/notices/index.ts';
import { alsoDueOf, meetingsOf } from './dues.ts';
import { gapsFor } from './gaps.ts';
import type { House } from './house.ts';
import { breaksFor } from './municipality/breaks/index.ts';
import { retentionBreaks } from './party/members/index.ts';

/** The first screen of a person: what each function asks of them now, and what was done for it. */
export interface Home {
  functions: { code: string; label: string; does: string }[];
  /** ` (S)` beside each function that the person carries only for somebody else. */
  marks: Readonly<Record<string, string>>;
  /** What the person owes within two months and what has no day yet, in the order in which it expires. */
  owed: Owed;
  /** Tasks whose silence the secretario municipal may certify. */
  silences: { id: string; name: string; silence: string }[];
  /** What the bodies ask: sessions to come, agreements to carry out, requests to answer. */
  meetings: Due[];
  /** What else closes or expires within a month: calls, papers, reports to whoever pays. */
  also: Due[];
  /** The days by which the person counts. */
  calendar: DayCalendar;
  /** Whose posts the person acts in, and what of their own absences they must know. */
  standing: Standing;
  work: Work[];
  breaks: Break[];
  done: Done[];
  /** The first day of the half-year that `done` counts from. */
  since: string;
}

const breaksOf: Readonly<Record<House['edition'], (desk: Desk, today: string) => Promise<Break[]>>> = {
  municipality: breaksFor,
  party: (desk, today) => retentionBreaks(desk.actor, desk.sql, today),
};

const mostOwed = 15;

/** Gathers the first screen of who works at the desk; `today` is the local date. */
export const homeOf = async (house: House, desk: Desk, today: string): Promise<Home> => {
  const since = `${today.slice(0, 4)}-${today.slice(5, 7) <= '06' ? '01' : '07'}-01`;
  const held = new Set(desk.actor.holdings.flatMap(({ functions }) => functions));
  const calendar = await calendarSeenBy(desk.sql);
  const [owed, silences, meetings, also, standing, work, gaps, breaks, done] = await Promise.all([
    tasksOwed(desk, calendar, mostOwed),
    can(desk.actor, ['SMU1']).allowed ? silencesToCertify(desk, today) : [],
    meetingsOf(house, desk.actor, today),
    alsoDueOf(house, desk.actor, today),
    standingOf(house, desk),
    workFor(desk, house.catalog, house.charter),
    gapsFor(house, desk),
    breaksOf[house.edition](desk, today),
    doneBy(desk, house.catalog, `${since}T04:00:00Z`),
  ]);
  const functions = house.charter.functions
    .filter(({ code }) => held.has(code))
    .map(({ code, label, does }) => ({ code, label, does }));
  const marks = marksOf(desk.actor.holdings);
  return {
    functions,
    marks,
    owed: owedSoon(owed, today),
    silences,
    meetings,
    also,
    calendar,
    standing,
    work,
    breaks: [...gaps, ...breaks],
    done,
    since,
  };
};

const marksOf = (holdings: Desk['actor']['holdings']): Record<string, string> =>
  Object.fromEntries(
    // The first holding that has a function is the one that signs it.
    holdings.toReversed().flatMap(({ functions, capacity }) => functions.map((code) => [code, capacityMark[capacity]])),
  );
