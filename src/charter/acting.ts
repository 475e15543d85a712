import type { Holding } from './actor.ts';
import type { FunctionCode } from './charter.ts';

/** An instant of time: a Date, or text with its hour and zone. A bare calendar date is refused, since it names no instant. */
export type Instant = Date | string;

/** A post as the installation keeps it; it exists on [from, to). */
export interface PostFact {
  id: string;
  code: string;
  label: string;
  unit: string;
  functions: readonly FunctionCode[];
  from?: Instant;
  to?: Instant;
}

/** That a person holds a post on [from, to), by an act. */
export interface TenureFact {
  post: string;
  person: string;
  capacity: 'titular' | 'interino';
  from: Instant;
  to?: Instant;
  basis: string;
}

/**
 * The posts that a person holds at an instant, in the order of `posts`.
 *
 * Only tenures count here. Absence, substitution, designation and delegation are not read yet: they will come as further
 * lists of facts, and an absent holder will then lose, and the substitute gain, holdings of this same shape with another
 * capacity. Until then nobody acts for anybody, which is safe: it denies.
 */
export function holdingsAt(
  instant: Instant,
  person: string,
  posts: readonly PostFact[],
  tenures: readonly TenureFact[],
): Holding[] {
  const at = milliseconds(instant);
  const own = tenures.filter((tenure) => tenure.person === person && covers(tenure, at));
  return posts
    .filter((post) => covers(post, at))
    .flatMap((post) => own.filter((tenure) => tenure.post === post.id).map((tenure) => holdingOf(post, tenure)));
}

/** Milliseconds of an instant since 1970; text without an hour and a zone is a bug of the caller. */
export function milliseconds(instant: Instant): number {
  if (typeof instant === 'string' && !/T.*(Z|[+-]\d\d:?\d\d)$/.test(instant)) {
    throw new Error(`«${instant}» no es un instante: falta la hora o la zona.`);
  }
  const time = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(time)) throw new Error(`«${String(instant)}» no es un instante.`);
  return time;
}

function covers(interval: { from?: Instant; to?: Instant }, at: number): boolean {
  const started = interval.from === undefined || milliseconds(interval.from) <= at;
  const ended = interval.to !== undefined && milliseconds(interval.to) <= at;
  return started && !ended;
}

function holdingOf(post: PostFact, tenure: TenureFact): Holding {
  const holding: Holding = {
    post: post.id,
    postCode: post.code,
    postLabel: post.label,
    unit: post.unit,
    functions: post.functions,
    capacity: tenure.capacity,
    basis: tenure.basis,
  };
  if (tenure.to !== undefined) holding.until = new Date(milliseconds(tenure.to)).toISOString();
  return holding;
}
