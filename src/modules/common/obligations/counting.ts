import type { LocalDate, Term, TermEnd } from '../../../law/index.ts';
import type { Distance, Obligation } from './obligation.ts';

/**
 * How the day of a task is found, kept with it so that it can be found again when the calendar changes. Without `from` the
 * term waits for the day on which the task says that it begins to run.
 */
export interface Counting {
  term: Term;
  from?: LocalDate;
  /** What begins the term, in words. */
  startedBy?: string;
}

/** The counting as it is kept in a task. */
export const writeCounting = (counting: Counting): string => JSON.stringify(counting);

/** The counting that a task keeps; undefined when it has none. */
export const readCounting = (text: string | null | undefined): Counting | undefined => {
  if (!text) return undefined;
  const kept: Counting = JSON.parse(text);
  return kept;
};

type Source = Pick<Obligation, 'norm' | 'confidence' | 'custom'>;

const sourceOf = ({ norm, confidence, custom }: Source): Pick<Term, 'norm' | 'verified'> => ({
  norm,
  verified: confidence === 'confirmed' && custom === undefined,
});

/** A day of the year, as the term of that one day: its end rule moves it when it is no working day. */
export const onDay = (day: LocalDate, roll: 'before' | 'after' | undefined, source: Source): Counting => ({
  term: {
    amount: 1,
    unit: 'calendarDays',
    start: 'sameDay',
    end: roll === 'before' ? 'previousBusinessDay' : roll === 'after' ? 'nextBusinessDay' : 'sameDay',
    direction: 'forward',
    ...sourceOf(source),
  },
  from: day,
});

/** A distance from a day that is known, or that somebody will tell. */
export const atDistance = (distance: Distance, from: LocalDate | undefined, source: Source): Counting => ({
  term: termOf(distance, source),
  ...(from ? { from } : {}),
});

const termOf = ({ amount, unit, before }: Distance, source: Source): Term =>
  amount === 0
    ? { ...onDay('2000-01-01', undefined, source).term }
    : {
        amount,
        unit,
        start: 'nextDay',
        end: endOf(unit, before === true),
        direction: before ? 'backward' : 'forward',
        ...sourceOf(source),
      };

// Ley 19.880 art. 25 moves the last day of a term of working days or months; of calendar days only where a norm says so.
const endOf = (unit: Distance['unit'], isBackward: boolean): TermEnd => {
  if (isBackward) return 'sameDay';
  return unit === 'calendarDays' || unit === 'hours' ? 'lawIsSilent' : 'nextBusinessDay';
};
