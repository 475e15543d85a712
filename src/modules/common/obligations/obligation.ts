import type { LocalDate, ValueId } from '../../../law/index.ts';

/** How sure we are of the norm that a duty or its date comes from. */
export type Confidence = 'confirmed' | 'likely' | 'doubtful';

/** How far something is from the day that it is counted from; `before` counts backwards. */
export interface Distance {
  amount: number;
  unit: 'businessDays' | 'calendarDays' | 'months' | 'hours';
  before?: true;
}

/** Days of the country that duties hang from. */
export type EventKind =
  | 'localPrimaries'
  | 'localElection'
  | 'governorRunoff'
  | 'nationalElection'
  | 'presidentRunoff'
  | 'councilInstalled';

/** A day of the country, with the norm that sets it. */
export interface CivicEvent {
  kind: EventKind;
  on: LocalDate;
  norm: string;
}

/**
 * When a duty falls. `roll` moves a date that is no working day: to the one before for what goes out, to the one after for
 * what comes in (Ley 19.880 art. 25 rolls forward; a date that the institution sets for itself goes back).
 */
export type Rule =
  | { each: 'year'; month: number; day: number; roll?: 'before' | 'after'; opens?: { month: number; day: number } }
  | { each: 'distance'; month: number; day: number; distance: Distance }
  | { each: 'month'; businessDay?: number }
  | { each: 'quarter'; monthsAfterCut: number }
  | { each: 'semester'; monthsAfterCut: number }
  | { each: 'event'; event: EventKind; distance: Distance }
  | { each: 'session'; which: 'firstOfYear' }
  | { each: 'row'; record: string; where: Readonly<Record<string, string>>; date: string; distance: Distance }
  | { each: 'occurrence'; since: string; distance: Distance }
  | { each: 'once'; on: LocalDate; evenLate?: true };

/** What must be shown to close a task, and of which kind it is. */
export interface Evidence {
  kind: 'document' | 'link' | 'agreement' | 'record';
  asks: string;
}

/** A duty that law, regulation or practice gives to the holder of a function. */
export interface Obligation {
  /** Stable and never reused: tasks are recognised by it. */
  id: string;
  name: string;
  does?: string;
  /** The function whose holder owes it. */
  owes: string;
  /** Functions whose holders work on it and may close it too. */
  help?: readonly string[];
  /** One task for each unit that has such a post, or for the one unit of this code. */
  unit?: 'each' | (string & {});
  rule: Rule;
  /** The legal value that says the distance of the rule; a correction of it reaches the terms that begin afterwards. */
  value?: ValueId;
  norm: string;
  confidence: Confidence;
  /** Absent: the law sets the day. Else why this day: custom of the institution, or a term still to be checked. */
  custom?: string;
  evidence: Evidence;
  /** What the law attaches to silence; it is only ever proposed for certification. */
  silence?: string;
  /** First day on which it is owed. */
  from?: LocalDate;
  /** CUT of the only region where it is owed. */
  region?: string;
}
