import type { LocalDate } from '../../../law/index.ts';

/** What movements add up to, each figure by itself. */
export type MovementKind = 'agreed' | 'amended' | 'received' | 'givenBack' | 'rendered' | 'accepted';

/** One thing that moved the money of a convenio, with the row that says it. */
export interface Movement {
  on: LocalDate;
  kind: MovementKind;
  /** Signed: a reduction, or what a returned rendition takes back, is negative. */
  amount: number;
  /** Address of the row's page. */
  path: string;
  /** What it was, in words: «Remesa 2». */
  says: string;
}

/** What ends a convenio: the agreed day, each amendment that moved it, and the act that ended it before. */
export interface Ending {
  endsOn: LocalDate | null;
  moved: readonly { on: LocalDate; endsOn: LocalDate }[];
  endedOn: LocalDate | null;
}

/** How the money of a convenio stands on a day. */
export interface Balance extends Record<MovementKind, number> {
  on: LocalDate;
  /** Agreed and amended. */
  standing: number;
  /** Of what stands, what has not come in. */
  toReceive: number;
  /** Rendered, and neither accepted nor returned yet. */
  inReview: number;
  /** Came in, is not rendered, and there is still time. */
  toRender: number;
  /** Came in beyond what stands, or was left unrendered when the convenio ended. */
  toReturn: number;
  /** The last day as it was known then; null when nobody had said one. */
  endsOn: LocalDate | null;
  hasEnded: boolean;
}

/** How the money stood at the end of a day: the sum of what had moved until then. */
export const balanceOn = (movements: readonly Movement[], ending: Ending, on: LocalDate): Balance => {
  const sums = { agreed: 0, amended: 0, received: 0, givenBack: 0, rendered: 0, accepted: 0 };
  for (const movement of movements) if (movement.on <= on) sums[movement.kind] += movement.amount;
  const endsOn = endKnownOn(ending, on);
  const hasEnded = (endsOn !== null && endsOn < on) || (ending.endedOn !== null && ending.endedOn <= on);
  const standing = sums.agreed + sums.amended;
  const held = sums.received - sums.givenBack;
  const unrendered = Math.max(0, held - sums.rendered);
  const beyond = Math.max(0, held - standing);
  const toReturn = hasEnded ? Math.max(unrendered, beyond) : beyond;
  return {
    ...sums,
    on,
    standing,
    toReceive: Math.max(0, standing - held),
    inReview: sums.rendered - sums.accepted,
    toRender: Math.max(0, unrendered - toReturn),
    toReturn,
    endsOn,
    hasEnded,
  };
};

/** The last day of a convenio as it was known on a day. */
export const endKnownOn = ({ endsOn, moved }: Omit<Ending, 'endedOn'>, on: LocalDate): LocalDate | null =>
  moved
    .filter((each) => each.on <= on)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1)?.endsOn ?? endsOn;
