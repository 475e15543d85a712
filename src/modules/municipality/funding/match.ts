import { rules } from './match.rules.ts';
import type { MatchGround, Reason, SourceRules, Wish } from './wish.ts';

export type Verdict = 'yes' | 'later' | 'missing' | 'no';

/** Whether an initiative could win money of a source, and why. */
export interface Match {
  verdict: Verdict;
  reasons: readonly Reason[];
}

/** Looks at every rule of the source; one that says no decides, then what is not known, then what has not opened. */
export const matchOf = (wish: Wish, source: SourceRules, ground: MatchGround): Match => {
  const reasons = rules.flatMap((rule) => rule(wish, source, ground) ?? []);
  const verdict = (['no', 'missing', 'later'] as const).find((worse) => reasons.some(({ answer }) => answer === worse));
  return { verdict: verdict ?? 'yes', reasons };
};
