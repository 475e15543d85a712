import type { FunctionCode } from './charter.ts';

/** An instant of time: a Date, milliseconds since 1970, or text with its hour and zone. A bare calendar date is refused, since it names no instant. */
export type Instant = Date | string | number;

/** When something holds: from its first instant until, but without, its last; open where a limit is absent. */
export interface Valid {
  from?: Instant;
  to?: Instant;
}

/** Since when we know something, and until when we believed it; absent: always. */
export interface Recorded {
  recordedAt?: Instant;
  replacedAt?: Instant;
}

/** Which functions something touches: all of the post's, or these. */
export type Scope = 'all' | readonly FunctionCode[];

/** A post as the installation keeps it. */
export interface PostFact extends Valid, Recorded {
  id: string;
  code: string;
  label: string;
  unit: string;
  /** One seat with its own powers, or one of several seats; absent: unipersonal. */
  kind?: 'unipersonal' | 'collegiate';
  functions: readonly FunctionCode[];
  /** Kinds of body that give it by agreement, as the institution wrote it, with its norm and how sure that is; absent: the charter. */
  appointedBy?: readonly string[];
  appointmentBasis?: string;
  appointmentCertainty?: string;
  /** The rule by which its holder goes on after the term, until the successor takes office; absent: the post is then vacant. */
  prolongedBy?: string;
}

/** That a person holds a post, by an act. */
export interface TenureFact extends Valid, Recorded {
  id?: string;
  post: string;
  person: string;
  capacity: 'titular' | 'interino';
  from: Instant;
  basis: string;
  /** Why it ended; `term` where the time was over. */
  endedBy?: string;
  /** When the holder left for good, after a term that was prolonged. */
  leftAt?: Instant;
}

/** That the holder of a tenure cannot act. */
export interface AbsenceFact extends Valid, Recorded {
  tenure: string;
  from: Instant;
  scope: Scope;
  /** For reasons of health, which may last longer. */
  medical?: boolean;
}

/** That by law, statute or agreement the holder of one post acts for the absent or missing holder of another. */
export interface SubstitutionFact extends Valid, Recorded {
  post: string;
  /** 1 is asked first. */
  order: number;
  substitute: string;
  trigger: 'absence' | 'vacancy' | 'both';
  scope: Scope;
  /** After so many days of absence or vacancy the rule no longer serves. */
  longestDays?: number;
  /** The same when the absence is medical; absent: `longestDays`. */
  longestMedicalDays?: number;
  basis: string;
}

/** That an act names somebody to a post for as long as its holder is absent (suplente) or missing (interino). */
export interface DesignationFact extends Valid, Recorded {
  post: string;
  person: string;
  capacity: 'suplente' | 'interino';
  from: Instant;
  scope: Scope;
  basis: string;
}

/** That the holder of a tenure lets somebody else exercise some of the post's functions; never delegated again. */
export interface DelegationFact extends Valid, Recorded {
  tenure: string;
  person: string;
  from: Instant;
  scope: readonly FunctionCode[];
  basis: string;
}

/** All that decides who may act. */
export interface Facts {
  posts: readonly PostFact[];
  tenures: readonly TenureFact[];
  absences?: readonly AbsenceFact[];
  substitutions?: readonly SubstitutionFact[];
  designations?: readonly DesignationFact[];
  delegations?: readonly DelegationFact[];
}

/** The facts as they were known at an instant. */
export const knownAt = (facts: Facts, asOf: Instant): Facts => {
  const at = milliseconds(asOf);
  const known = <Fact extends Recorded>(all: readonly Fact[] = []): Fact[] =>
    all.filter(({ recordedAt, replacedAt }) => reaches({ from: recordedAt, to: replacedAt }, at));
  return {
    posts: known(facts.posts),
    tenures: known(facts.tenures),
    absences: known(facts.absences),
    substitutions: known(facts.substitutions),
    designations: known(facts.designations),
    delegations: known(facts.delegations),
  };
};

/** Whether something holds at an instant, in milliseconds. */
export const holdsAt = (valid: Valid, at: number): boolean => reaches(valid, at);

const reaches = ({ from, to }: { from?: Instant | undefined; to?: Instant | undefined }, at: number): boolean =>
  (from === undefined || milliseconds(from) <= at) && (to === undefined || milliseconds(to) > at);

/** Whether a scope touches a function. */
export const touches = (scope: Scope, code: FunctionCode): boolean => scope === 'all' || scope.includes(code);

/** Milliseconds of an instant since 1970; text without an hour and a zone is a bug of the caller. */
export function milliseconds(instant: Instant): number {
  if (typeof instant === 'string' && !/T.*(Z|[+-]\d\d:?\d\d)$/.test(instant)) {
    throw new Error(`«${instant}» no es un instante: falta la hora o la zona.`);
  }
  if (typeof instant === 'number') return instant;
  const time = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(time)) throw new Error(`«${String(instant)}» no es un instante.`);
  return time;
}
