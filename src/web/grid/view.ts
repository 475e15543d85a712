import type { Spot } from './selection.ts';

/** What covers the edges of the scroller: header, footer and the columns that stay in sight. */
export interface Frame {
  readonly above: number;
  readonly below: number;
  readonly frozen: number;
  /** How many columns stay in sight. */
  readonly still: number;
}

/** Scrolls just enough for a cell to be seen between what covers the edges. */
export const bringIntoView = (
  scroller: HTMLElement,
  spot: Spot,
  height: number,
  widths: readonly number[],
  frame: Frame,
): void => {
  if (spot.line >= 0) {
    const top = spot.line * height;
    const seen = scroller.clientHeight - frame.above - frame.below;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + height > scroller.scrollTop + seen) scroller.scrollTop = top + height - seen;
  }
  if (spot.column < frame.still) return;
  const left = widths.slice(0, spot.column).reduce((sum, width) => sum + width, 0);
  const width = widths[spot.column] ?? 0;
  if (left < scroller.scrollLeft + frame.frozen) scroller.scrollLeft = left - frame.frozen;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + width - scroller.clientWidth;
};

/** The cell under something that was pointed at. */
export const spotUnder = (target: EventTarget | null): Spot | undefined => {
  const cell = target instanceof Element ? target.closest('[data-spot]') : null;
  const [line, column] = cell?.getAttribute('data-spot')?.split(':').map(Number) ?? [];
  return line === undefined || column === undefined ? undefined : { line, column };
};
