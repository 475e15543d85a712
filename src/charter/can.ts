import type { Actor, Holding } from './actor.ts';
import type { FunctionCode } from './charter.ts';

/** The answer to "may this person do it": yes, in which post; or no. */
export type Permission = { allowed: true; holding: Holding } | { allowed: false };

/** May the actor do what any one of these functions allows? Nobody may do what no function names. */
export function can(actor: Actor, functions: readonly FunctionCode[]): Permission {
  const holding = actor.holdings.find((held) => held.functions.some((code) => functions.includes(code)));
  return holding ? { allowed: true, holding } : { allowed: false };
}

/** Every function that the actor carries now, without repetition, in the order of the holdings. */
export function functionsOf(actor: Actor): FunctionCode[] {
  return [...new Set(actor.holdings.flatMap((holding) => [...holding.functions]))];
}
