import { addDays, type LocalDate } from '../../../law/index.ts';
import type { Standing } from './choices.ts';

/** What decides how a line of the checklist stands. */
export interface Line {
  applies: string | null;
  required: boolean | null;
  /** Days for which the source takes the paper, from its issue. */
  validityDays: number | null;
  /** The paper that answers it; null while there is none. */
  paper: { issuedOn: LocalDate | null; statedExpiry: LocalDate | null; expiresOn: LocalDate | null } | null;
}

/** A paper is renewed in good time when this many days are left. */
export const warnedDays = 30;

/** The last day on which a paper serves; null when it does not expire. */
export const validUntil = ({ validityDays, paper }: Pick<Line, 'validityDays' | 'paper'>): LocalDate | null => {
  if (!paper) return null;
  const counted = validityDays !== null && paper.issuedOn ? addDays(paper.issuedOn, Number(validityDays)) : null;
  const days = [counted ?? paper.expiresOn, paper.statedExpiry].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
};

/** How a line stands on a day; `until` is when the application must still hold, such as the close of a call. */
export const standingOf = (line: Line, today: LocalDate, until?: LocalDate): Standing => {
  if (line.applies === 'no') return 'notApplicable';
  if (!line.paper) return line.applies === 'ask' ? 'undecided' : line.required === false ? 'optional' : 'missing';
  const last = validUntil(line);
  if (last === null) return 'complete';
  if (last < today) return 'expired';
  const horizon = addDays(today, warnedDays);
  return last < (until !== undefined && until > horizon ? until : horizon) ? 'expiring' : 'complete';
};

/** Lines that still ask for something. */
export const isGap = (standing: Standing): boolean =>
  standing === 'missing' || standing === 'expired' || standing === 'undecided';

/** States in which the papers of an application are read again: they must hold today. */
const readStates = [
  'preparing',
  'toSign',
  'signed',
  'submitted',
  'inadmissible',
  'observed',
  'objected',
  'reevaluation',
];

/**
 * How a line stands in its application: today while somebody still reads it; afterwards as it was on the day on which it was
 * decided, when what was about to expire had served.
 */
export const standingIn = (
  line: Line,
  { state, resultOn }: { state: string | null; resultOn: LocalDate | null },
  today: LocalDate,
): Standing => {
  if (readStates.includes(state ?? '')) return standingOf(line, today);
  const standing = standingOf(line, resultOn ?? today);
  return standing === 'expiring' ? 'complete' : standing;
};
