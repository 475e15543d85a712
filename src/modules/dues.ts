import type { Actor } from '../charter/index.ts';
import { addDays } from '../law/index.ts';
import type { Queryable } from '../platform/database/database.ts';
import type { Due } from './common/notices/index.ts';
import { tasksDue } from './common/obligations/index.ts';
import { agreementsDue, bodiesDue, requestsDue, sessionsDue } from './common/sessions/index.ts';
import type { House } from './house.ts';
import { papersDue } from './municipality/applications/index.ts';
import { callsDue } from './municipality/funding/index.ts';
import { reportsDue } from './municipality/convenios/index.ts';
import { ideasDue } from './municipality/ideas/index.ts';
import { milestonesDue } from './municipality/initiatives/index.ts';
import { vacanciesDue } from './vacancies.ts';

type Ground = Pick<House, 'edition' | 'database' | 'charter' | 'facts' | 'clock'>;

/** Answers what falls due for a person between two days, both included, with the rights that they have now. */
type DueSource = (queryable: Queryable, actor: Actor, from: string, to: string) => Promise<Due[]>;

const sourcesOf: Readonly<Record<House['edition'], readonly DueSource[]>> = {
  municipality: [
    tasksDue,
    sessionsDue,
    agreementsDue,
    bodiesDue,
    requestsDue,
    milestonesDue,
    ideasDue,
    callsDue,
    papersDue,
    reportsDue,
  ],
  party: [tasksDue, sessionsDue, agreementsDue, bodiesDue],
};

/** What the bodies ask of a person: sessions to prepare, agreements to carry out, requests to answer. */
export const meetingsOf = async (
  { edition, database }: Pick<House, 'edition' | 'database'>,
  actor: Actor,
  today: string,
): Promise<Due[]> => {
  if (actor.holdings.length === 0) return [];
  const sources = edition === 'municipality' ? [agreementsDue, bodiesDue, requestsDue] : [agreementsDue, bodiesDue];
  const sessions = sessionsDue(database, actor, today, addDays(today, 21));
  const found = await Promise.all([
    sessions,
    ...sources.map((source) => source(database, actor, addDays(today, -400), addDays(today, 60))),
  ]);
  return found
    .flat()
    .filter(({ isDone }) => !isDone)
    .toSorted((a, b) => a.on.localeCompare(b.on));
};

// Tasks, sessions and agreements have a place of their own on the first screen, and milestones stand among what is broken.
const alsoOf: Readonly<Record<House['edition'], readonly DueSource[]>> = {
  municipality: [callsDue, papersDue, reportsDue, ideasDue],
  party: [],
};

/** What else falls due for a person within a month, or did in the last one and nobody did it. */
export const alsoDueOf = async (house: Ground, actor: Actor, today: string): Promise<Due[]> => {
  if (actor.holdings.length === 0) return [];
  const [from, to] = [addDays(today, -30), addDays(today, 30)];
  const sources = alsoOf[house.edition].map((source) => source(house.database, actor, from, to));
  const found = await Promise.all([...sources, vacanciesDue(house, actor, from, to)]);
  return found
    .flat()
    .filter(({ isDone }) => !isDone)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.uid.localeCompare(b.uid));
};

/** Everything that falls due for a person between two days, what expires first before; nothing for who holds no post. */
export const duesOf = async (house: Ground, actor: Actor, from: string, to: string): Promise<Due[]> => {
  if (actor.holdings.length === 0) return [];
  const sources = sourcesOf[house.edition].map((source) => source(house.database, actor, from, to));
  const found = await Promise.all([...sources, vacanciesDue(house, actor, from, to)]);
  return found.flat().toSorted((a, b) => a.on.localeCompare(b.on) || a.uid.localeCompare(b.uid));
};
