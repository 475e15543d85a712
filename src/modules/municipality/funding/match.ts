import { rules } from './match.rules.ts';
import type { MatchGround, Reason, ReasonAnswer, SourceRules, Wish } from './wish.ts';

/** `doubtful`: something does not fit a rule that nobody has verified. */
export type Verdict = 'yes' | 'later' | 'missing' | 'doubtful' | 'no';

/** Whether an initiative could win money of a source, and why. */
export interface Match {
  verdict: Verdict;
  reasons: readonly Reason[];
}

/** What decides, the worst first: a no, a rule to verify, what is not known, what has not opened. */
const deciding: readonly (readonly [ReasonAnswer, Verdict])[] = [
  ['no', 'no'],
  ['warns', 'doubtful'],
  ['missing', 'missing'],
  ['later', 'later'],
];

/** Looks at every rule of the source; the worst answer decides. */
export const matchOf = (wish: Wish, source: SourceRules, ground: MatchGround): Match => {
  const reasons = rules.flatMap((rule) => rule(wish, source, ground) ?? []);
  const worst = deciding.find(([worse]) => reasons.some(({ answer }) => answer === worse));
  return { verdict: worst?.[1] ?? 'yes', reasons };
};
