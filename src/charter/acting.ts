import type { Capacity } from './actor.ts';
import type { FunctionCode } from './charter.ts';
import {
  type Facts,
  holdsAt,
  type Instant,
  knownAt,
  milliseconds,
  type PostFact,
  type TenureFact,
  touches,
} from './facts.ts';
import { prolongedIn, type ProlongedFact } from './prolonged.ts';

/** Who may act: in which post, when, for what, and as it was known when. */
export interface Question {
  post: string;
  at: Instant;
  function: FunctionCode;
  /** Absent: as it is known now. */
  asOf?: Instant;
  /** Who may not, because of what they did before in the same matter (`barredFrom`). */
  barred?: readonly string[];
}

/** Somebody acts, in a capacity, by an act or rule; until when, where it is known. */
export interface Acting {
  person: string;
  capacity: Capacity;
  basis: string;
  until?: Instant;
}

/** Nobody may act, and what would be needed so that somebody can. */
export interface Vacant {
  vacant: true;
  missing: string;
}

/**
 * The person who may act in a post at an instant: its holder; else whoever an act designates; else the first of the flat,
 * ordered list of substitutes who can. At most one answer; of a collegiate post, the holder who came first.
 */
export const acting = (question: Question, facts: Facts): Acting | Vacant => {
  const known = question.asOf === undefined ? facts : knownAt(facts, question.asOf);
  const at = milliseconds(question.at);
  const post = known.posts.find(({ id }) => id === question.post);
  if (!post || !holdsAt(post, at)) return { vacant: true, missing: 'El cargo no existe en esa fecha.' };
  const [first] = actingIn(post, at, question, known);
  return first ?? { vacant: true, missing: missingFor(post, at, question, known) };
};

/** Everybody who may act in a post that exists: one person, or all seats of a collegiate post. */
export const actingIn = (
  post: PostFact,
  at: number,
  { function: code, barred = [] }: Pick<Question, 'function' | 'barred'>,
  facts: Facts,
): Acting[] => {
  const may = ({ person }: { person: string }): boolean => !barred.includes(person);
  const holders = standingIn(post, at, code, facts);
  const present = holders.filter((tenure) => !absenceOf(tenure, at, code, facts));
  const own = present.filter(may).map(asHolder);
  if (post.kind === 'collegiate' && own.length > 0) return own;
  const [holder] = holders;
  if (holder && present.includes(holder)) return own.slice(0, 1);
  const instead =
    designated(post, at, code, holder, facts).find(may) ?? substitute(post, at, code, holder, barred, facts);
  return instead ? [instead] : [];
};

/** A tenure in force, or one whose term is over and prolonged. */
export type HolderFact = TenureFact | ProlongedFact;

/** The tenures of a post at an instant, the earliest first. */
export const holdersOf = (post: PostFact, at: number, facts: Facts): HolderFact[] =>
  [
    ...facts.tenures.filter((tenure) => tenure.post === post.id && holdsAt(tenure, at)),
    ...prolongedIn(post, at, facts),
  ].sort((one, other) => milliseconds(one.from) - milliseconds(other.from));

/** The holders for one function: where an act names an interino, whose term is over goes on no longer. */
export const standingIn = (post: PostFact, at: number, code: FunctionCode, facts: Facts): HolderFact[] => {
  const holders = holdersOf(post, at, facts);
  const isProlonged = ({ capacity }: HolderFact): boolean => capacity === 'prorroga';
  if (post.kind === 'collegiate' || !holders.some(isProlonged)) return holders;
  return designated(post, at, code, undefined, facts).length > 0
    ? holders.filter((holder) => !isProlonged(holder))
    : holders;
};

/** The absence that keeps a holder from a function at an instant. */
export const absenceOf = (tenure: HolderFact, at: number, code: FunctionCode, { absences = [] }: Facts) =>
  absences.find((absence) => absence.tenure === tenure.id && holdsAt(absence, at) && touches(absence.scope, code));

const asHolder = ({ person, capacity, basis, to }: HolderFact): Acting => ({
  person,
  capacity,
  basis,
  ...(to !== undefined && { until: to }),
});

const designated = (
  post: PostFact,
  at: number,
  code: FunctionCode,
  holder: HolderFact | undefined,
  { designations = [] }: Facts,
): Acting[] =>
  designations
    .filter((named) => named.post === post.id && holdsAt(named, at) && touches(named.scope, code))
    // A suplente serves while there is a holder who is absent, an interino while there is none.
    .filter(({ capacity }) => capacity === (holder ? 'suplente' : 'interino'))
    .map(({ person, capacity, basis, to }) => ({ person, capacity, basis, ...(to !== undefined && { until: to }) }));

const substitute = (
  post: PostFact,
  at: number,
  code: FunctionCode,
  holder: HolderFact | undefined,
  barred: readonly string[],
  facts: Facts,
): Acting | undefined => {
  const absence = holder && absenceOf(holder, at, code, facts);
  const since = absence ? milliseconds(absence.from) : vacantSince(post, at, facts);
  for (const rule of rulesFor(post, at, code, holder ? 'absence' : 'vacancy', facts)) {
    const longest = absence?.medical ? (rule.longestMedicalDays ?? rule.longestDays) : rule.longestDays;
    if (longest !== undefined && since !== undefined && at - since > longest * day) continue;
    const person = presentHolder(rule.substitute, at, code, facts);
    if (person === undefined || barred.includes(person)) continue;
    return {
      person,
      capacity: 'subrogante',
      basis: rule.basis,
      ...(absence?.to !== undefined && { until: absence.to }),
    };
  }
  return undefined;
};

const day = 86_400_000;

const rulesFor = (post: PostFact, at: number, code: FunctionCode, trigger: 'absence' | 'vacancy', facts: Facts) =>
  (facts.substitutions ?? [])
    .filter((rule) => rule.post === post.id && holdsAt(rule, at) && touches(rule.scope, code))
    .filter((rule) => rule.trigger === trigger || rule.trigger === 'both')
    .sort((one, other) => one.order - other.order);

// Flat: nobody asks who substitutes the substitute. So there are no circles, and one answer.
const presentHolder = (post: string, at: number, code: FunctionCode, facts: Facts): string | undefined => {
  const place = facts.posts.find(({ id }) => id === post);
  if (!place || !holdsAt(place, at)) return undefined;
  const [holder] = standingIn(place, at, code, facts);
  return holder && !absenceOf(holder, at, code, facts) ? holder.person : undefined;
};

/** Since when nobody holds the post: the end of its last tenure; of one never held, the post's own beginning. */
export const vacantSince = (post: PostFact, at: number, { tenures }: Facts): number | undefined => {
  const ends = tenures
    .filter((tenure) => tenure.post === post.id)
    .flatMap(({ to, leftAt }) => [to, post.prolongedBy === undefined ? undefined : leftAt])
    .flatMap((end) => (end === undefined ? [] : [milliseconds(end)]));
  const past = ends.filter((end) => end <= at);
  if (past.length > 0) return Math.max(...past);
  return post.from === undefined ? undefined : milliseconds(post.from);
};

/** What is needed so that somebody can act where nobody can. */
export const missingFor = (
  post: PostFact,
  at: number,
  { function: code }: Pick<Question, 'function'>,
  facts: Facts,
): string => {
  const [holder] = standingIn(post, at, code, facts);
  const rules = rulesFor(post, at, code, holder ? 'absence' : 'vacancy', facts);
  const why = holder ? 'su titular está ausente' : 'está vacante';
  if (rules.length === 0)
    return `${post.label}: ${why} y nadie tiene su reemplazo. Falta el acuerdo que diga quién reemplaza.`;
  const none = rules.length === 1 ? 'su único reemplazo no puede' : `ninguno de sus ${rules.length} reemplazos puede`;
  return `${post.label}: ${why} y ${none} actuar. Falta el acuerdo que designe a alguien.`;
};
