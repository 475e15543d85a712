/** What an amendment says of one line, in pesos; null what it does not say. */
export interface LineAmounts {
  before: number | null;
  change: number | null;
  after: number | null;
}

/** The change with its sign; `isTurned` when before and after prove that the sheet lost the sign; `gap` when they do not close at all. */
export type Closed = { change: number | null; isTurned: boolean } | { gap: number };

/** Before and change make after. Published sheets often write reductions without their sign: then before and after tell it. */
export const closedChange = ({ before, change, after }: LineAmounts): Closed => {
  if (before === null || change === null || after === null || before + change === after)
    return { change, isTurned: false };
  if (before - change === after) return { change: -change, isTurned: true };
  return { gap: after - before - change };
};
