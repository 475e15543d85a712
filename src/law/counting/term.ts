import type { LocalDate } from '../date.ts';

/** What is counted. `judicialDays` are Monday to Saturday, as courts count them. */
export type TermUnit = 'businessDays' | 'judicialDays' | 'calendarDays' | 'months' | 'years' | 'hours';

/** Whether the day of the event counts as the first, or the count begins the day after. */
export type TermStart = 'nextDay' | 'sameDay';

/**
 * What happens when the last day is not a working day: it moves to the next or the previous one, it stays, it stays because the
 * law is silent (and the count says so), or the person who plans must choose another.
 */
export type TermEnd = 'nextBusinessDay' | 'previousBusinessDay' | 'sameDay' | 'lawIsSilent' | 'mustBeBusinessDay';

/** How long, how it is counted, and by which norm. */
export interface Term {
  amount: number;
  unit: TermUnit;
  start: TermStart;
  end: TermEnd;
  direction: 'forward' | 'backward';
  norm: string;
  /** False when somebody still has to read the norm: the count is shown as «sin verificar». */
  verified: boolean;
}

/** Days on which the term does not run, both included. While nobody knows the end, give the last day known. */
export interface Suspension {
  from: LocalDate;
  to: LocalDate;
  reason: string;
  norm: string;
  verified?: boolean;
}

/** More time, in units of the term or as a share of it (0.5 is half). */
export interface Extension {
  amount?: number;
  share?: number;
  /** The term's own unit where it is absent. */
  unit?: 'businessDays' | 'calendarDays';
  askedOn?: LocalDate;
  decidedOn?: LocalDate;
  /** The greatest share of the term that the norm allows. */
  atMostShare?: number;
  norm: string;
  verified?: boolean;
}

/** What happened to the term after it began. */
export interface Circumstances {
  suspensions?: readonly Suspension[];
  extensions?: readonly Extension[];
  /** What began it, in words: `notificación`. */
  startedBy?: string;
}

/** One day of the count, as the screen draws it. */
export interface CountStep {
  on: LocalDate;
  kind: 'start' | 'counted' | 'skipped' | 'suspended' | 'extended' | 'rolled' | 'due';
  number?: number;
  /** Hour of the day, `HH:MM`, in terms of hours. */
  at?: string;
  /** Why, or what that day is; of the due day, what happens on it when that is not simply that the term ends. */
  reason?: string;
  norm?: string;
  verified?: boolean;
}

/** When a term ends and how that was counted. */
export interface DeadlineCount {
  on: LocalDate;
  at?: string;
  /** First the start; the others in the order they were counted; last the due day. */
  steps: CountStep[];
  /** Every norm that the count used, once. */
  norms: string[];
  /** False when anything in it still has to be checked by a person; `doubts` say what. */
  verified: boolean;
  doubts: string[];
  /** What the person should know before trusting the date, though it is counted right. */
  warnings: string[];
  /** The rule in words, where it is not an amount of time: `primera sesión ordinaria siguiente`. */
  says?: string;
  term: Term;
}
