import type { Ceiling } from './ceiling.ts';

/** Money already asked of or given by a source to an initiative. */
export interface WishLine {
  source: string;
  sourceName: string;
  origin: string | null;
  exclusive: boolean | null;
  requested: number | null;
  approved: number | null;
}

/** An initiative as it looks for money. */
export interface Wish {
  id: string;
  name: string;
  state: string;
  stage: string | null;
  type: string | null;
  sector: string | null;
  rate: string | null;
  amount: number | null;
  lines: readonly WishLine[];
}

/** A source with the rules that decide; labels come with them so that a reason can name what it compares. */
export interface SourceRules extends Ceiling {
  id: string;
  name: string;
  institution: string | null;
  norm: string | null;
  confidence: string | null;
  amountsConfidence: string | null;
  validTo: string | null;
  intake: string | null;
  evaluator: string | null;
  stages: readonly string[] | null;
  types: readonly string[] | null;
  sectors: readonly string[] | null;
  exclusive: boolean | null;
  least: number | null;
  communeMost: number | null;
  communeCount: number | null;
  localShare: number | null;
}

/** A call that is ahead or open on the day that is asked about. */
export interface KnownCall {
  id: string;
  name: string;
  source: string;
  opensOn: string;
  closesOn: string;
}

/** What a match looks at beside the initiative and the source. */
export interface MatchGround {
  today: string;
  /** Calls of this source that have not closed. */
  calls: readonly KnownCall[];
  /** What other initiatives of the commune already ask of this source this year. */
  used: { count: number; pesos: number };
}

/** `no` and `missing` decide; `warns` is a no of a rule that nobody has verified; `note` only tells. */
export type ReasonAnswer = 'yes' | 'no' | 'missing' | 'later' | 'warns' | 'note';

/** One rule, with what it says of this initiative. */
export interface Reason {
  answer: ReasonAnswer;
  says: string;
  /** False when the rule is *sin verificar*. */
  isVerified: boolean;
  /** The field of the initiative to fill in. */
  fill?: string;
}

/** One rule over an initiative and a source; nothing when the source says nothing of it. */
export type MatchRule = (wish: Wish, source: SourceRules, ground: MatchGround) => Reason | undefined;

/** A no; of a rule that nobody verified, a warning. */
export const refusing = (says: string, confidence: string | null): Reason => {
  const isVerified = confidence === 'confirmed';
  return { answer: isVerified ? 'no' : 'warns', says, isVerified };
};
