import type { FunctionCode } from './charter.ts';

/** Two functions that one person may not exercise in the same matter: who authorises does not pay. */
export interface Incompatibility {
  one: FunctionCode;
  other: FunctionCode;
  basis: string;
}

/** What somebody did before in the same matter. */
export interface Done {
  person: string;
  function: FunctionCode;
}

/** The people who may not exercise a function in a matter, because of what they did in it. */
export const barredFrom = (
  code: FunctionCode,
  done: readonly Done[],
  incompatibilities: readonly Incompatibility[],
): string[] => {
  const against = incompatibilities.flatMap(({ one, other }) => (one === code ? [other] : other === code ? [one] : []));
  return [...new Set(done.filter((act) => against.includes(act.function)).map(({ person }) => person))];
};
