import { type Confidence, type Holiday, holidaysOf, reaches, type Where } from '../../../law/index.ts';
import type { CalendarFacts, Confirmation, KnownException } from './facts.ts';

/** A holiday of a year in a place; `exception` is the row that says it, when no rule does. */
export interface YearDay {
  on: string;
  name: string;
  norm: string;
  confidence: Confidence;
  region?: string;
  commune?: string;
  exception?: string;
}

/** The holidays of a year: those of the rules that no exception takes, and those that exceptions add. */
export const holidaysOfYear = (year: number, place: Where, exceptions: readonly KnownException[]): YearDay[] => {
  const here = exceptions.filter((exception) => exception.on.startsWith(`${year}-`) && reaches(exception, place));
  const taken = new Set(here.filter(({ kind }) => kind === 'working').map(({ on }) => on));
  const added = here.filter(({ kind }) => kind === 'holiday');
  const replaced = new Set(added.map(({ on }) => on));
  return [
    ...holidaysOf(year, place)
      .filter(({ on }) => !taken.has(on) && !replaced.has(on))
      .map(plainDay),
    ...added.map(({ id, on, reason, norm, confidence = 'confirmed' as const }) => ({
      on,
      name: reason,
      norm,
      confidence,
      exception: id,
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
};

const plainDay = ({ on, name, norm, confidence, region, commune }: Holiday): YearDay => ({
  on,
  name,
  norm,
  confidence,
  ...(region ? { region } : {}),
  ...(commune ? { commune } : {}),
});

/** The days of a year as a confirmation keeps them: what a person saw, one a line. */
export const asRead = (days: readonly YearDay[]): string => days.map(({ on, name }) => `${on} ${name}`).join('\n');

/** How a year stands: never confirmed, confirmed as it is now, or changed since. */
export interface YearStanding {
  confirmation?: Confirmation;
  /** Lines that came or went since it was confirmed. */
  added: string[];
  removed: string[];
}

/** Compares what was confirmed with what the calendar says now. */
export const standingOf = (facts: CalendarFacts, year: number): YearStanding => {
  const confirmation = facts.confirmations.find((one) => one.year === String(year));
  if (!confirmation) return { added: [], removed: [] };
  const now = linesOf(asRead(holidaysOfYear(year, facts, facts.exceptions)));
  const then = linesOf(confirmation.days ?? '');
  return {
    confirmation,
    added: now.filter((line) => !then.includes(line)),
    removed: then.filter((line) => !now.includes(line)),
  };
};

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** True when a person confirmed the year and nothing changed since. */
export const isConfirmed = ({ confirmation, added, removed }: YearStanding): boolean =>
  confirmation !== undefined && added.length === 0 && removed.length === 0;
