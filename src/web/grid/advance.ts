import type { Motion, Spot } from './selection.ts';

/**
 * Going on after a cell: Tab to the right, Enter down, and Enter after some Tabs to below where they began, as in a
 * spreadsheet when a row is typed.
 */
export const openAdvance = (active: () => Spot, move: (motion: Motion) => void, select: (spot: Spot) => void) => {
  let run: { readonly column: number; readonly at: Spot } | undefined;
  const isHere = ({ line, column }: Spot): boolean => line === active().line && column === active().column;
  return (motion: Motion): void => {
    const begun = run && isHere(run.at) ? run.column : active().column;
    move(motion);
    if (motion === 'right' || motion === 'left') {
      run = { column: begun, at: active() };
      return;
    }
    run = undefined;
    select({ line: active().line, column: begun });
  };
};
