import { absenceOf, type Acting, actingIn, missingFor, standingIn, vacantSince } from './acting.ts';
import type { FunctionCode } from './charter.ts';
import { type Facts, holdsAt, type Instant, milliseconds, type PostFact, type Valid } from './facts.ts';

/** Some functions of a post and who acts in them; nobody, with what is missing so that somebody can. */
export interface Share {
  functions: readonly FunctionCode[];
  acting?: Acting;
  missing?: string;
}

/** A stretch of time in which nothing changes: from its first millisecond until, but without, its last. */
export interface Episode {
  from: number;
  to: number;
  shares: readonly Share[];
}

/** Who acts in a post at one instant: functions with the same answer stand together. */
export const sharesAt = (post: PostFact, instant: Instant, facts: Facts): Share[] => {
  const at = milliseconds(instant);
  const shares = new Map<string, { functions: FunctionCode[]; acting?: Acting; missing?: string }>();
  const add = (key: string, code: FunctionCode, answer: Omit<Share, 'functions'>): void => {
    const share = shares.get(key) ?? { functions: [], ...answer };
    share.functions.push(code);
    shares.set(key, share);
  };
  for (const code of post.functions) {
    const answers = actingIn(post, at, { function: code }, facts);
    for (const acting of answers) add(`${acting.person} ${acting.capacity} ${acting.basis}`, code, { acting });
    if (answers.length === 0) {
      const missing = missingFor(post, at, { function: code }, facts);
      add(missing, code, { missing });
    }
  }
  return [...shares.values()];
};

/** How a post was exercised between two instants, in the order of time. */
export const timelineOf = (post: PostFact, from: Instant, to: Instant, facts: Facts): Episode[] => {
  const [first, last] = [milliseconds(from), milliseconds(to)];
  const between = boundariesOf(post, facts).filter((at) => at > first && at < last);
  const starts = [...new Set([first, ...between])].sort((a, b) => a - b);
  const episodes: Episode[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? last;
    const shares = holdsAt(post, start) ? sharesAt(post, start, facts) : [];
    const before = episodes.at(-1);
    if (before && isSame(before.shares, shares)) before.to = end;
    else episodes.push({ from: start, to: end, shares });
  }
  return episodes;
};

// Who acts matters here, not until when: that follows from the next episode.
const isSame = (some: readonly Share[], others: readonly Share[]): boolean =>
  JSON.stringify(some.map(comparable)) === JSON.stringify(others.map(comparable));

const comparable = ({ functions, acting, missing }: Share) => [
  functions,
  acting?.person,
  acting?.capacity,
  acting?.basis,
  missing,
];

const day = 86_400_000;

/** Every instant at which the answer for a post may change. */
const boundariesOf = (post: PostFact, facts: Facts): number[] => {
  const rules = (facts.substitutions ?? []).filter((rule) => rule.post === post.id);
  const posts = new Set([post.id, ...rules.map(({ substitute }) => substitute)]);
  const tenures = facts.tenures.filter((tenure) => posts.has(tenure.post));
  const held = new Set(tenures.map(({ id }) => id));
  const absences = (facts.absences ?? []).filter(({ tenure }) => held.has(tenure));
  const named = (facts.designations ?? []).filter((designation) => designation.post === post.id);
  const limits = rules.flatMap(({ longestDays, longestMedicalDays }) =>
    [longestDays, longestMedicalDays].filter((days) => days !== undefined),
  );
  const left = tenures.flatMap(({ leftAt }) => leftAt ?? []).map(milliseconds);
  const begun = [...absences.map(({ from }) => from), ...tenures.flatMap(({ to }) => to ?? []), ...left].map(
    milliseconds,
  );
  return [
    ...left,
    ...[post, ...rules, ...tenures, ...absences, ...named].flatMap(endsOf),
    // A rule still serves on the millisecond in which its days are over.
    ...limits.flatMap((days) => begun.map((start) => start + days * day + 1)),
  ];
};

const endsOf = ({ from, to }: Valid): number[] =>
  [from, to].flatMap((instant) => (instant === undefined ? [] : [milliseconds(instant)]));

/** How long the rule by which somebody substitutes now still serves: its days, and when they began and end. */
export interface Limit {
  days: number;
  since: number;
  endsAt: number;
}

/** The limit in days of whoever substitutes in a post at an instant; undefined where the rule has none. */
export const limitOf = (post: PostFact, instant: Instant, code: FunctionCode, facts: Facts): Limit | undefined => {
  const at = milliseconds(instant);
  const [holder] = standingIn(post, at, code, facts);
  const absence = holder && absenceOf(holder, at, code, facts);
  const since = absence ? milliseconds(absence.from) : holder ? undefined : vacantSince(post, at, facts);
  if (since === undefined) return undefined;
  const days = (facts.substitutions ?? [])
    .filter((rule) => rule.post === post.id && holdsAt(rule, at))
    .filter(({ trigger }) => trigger === 'both' || trigger === (holder ? 'absence' : 'vacancy'))
    .flatMap((rule) => (absence?.medical ? (rule.longestMedicalDays ?? rule.longestDays) : rule.longestDays) ?? []);
  const longest = days.length > 0 ? Math.max(...days) : undefined;
  return longest === undefined ? undefined : { days: longest, since, endsAt: since + longest * day };
};
