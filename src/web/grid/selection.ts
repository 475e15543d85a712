/** A cell by its line and column; line -1 is the header. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Where the person is, and the other corner of the block that they hold. */
export interface Selection {
  readonly active: Spot;
  readonly anchor: Spot;
}

/** How large the grid is for the arrow keys; `page` is how many lines are seen at once. */
export interface Extent {
  readonly lines: number;
  /** Empty lines at the end, for a new row: the last line of all is before them. */
  readonly spare?: number;
  readonly columns: number;
  readonly page: number;
}

/** The block between both corners, all ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Motion =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'lineStart'
  | 'lineEnd'
  | 'start'
  | 'end'
  | 'top'
  | 'bottom';

export const at = (line: number, column: number): Selection => ({ active: { line, column }, anchor: { line, column } });

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const steps: Record<Motion, (spot: Spot, extent: Extent) => Spot> = {
  up: ({ line, column }) => ({ line: line - 1, column }),
  down: ({ line, column }) => ({ line: line + 1, column }),
  left: ({ line, column }) => ({ line, column: column - 1 }),
  right: ({ line, column }) => ({ line, column: column + 1 }),
  pageUp: ({ line, column }, { page }) => ({ line: Math.max(0, line - page), column }),
  pageDown: ({ line, column }, { page }) => ({ line: line + page, column }),
  lineStart: ({ line }) => ({ line, column: 0 }),
  lineEnd: ({ line }, { columns }) => ({ line, column: columns - 1 }),
  start: () => ({ line: 0, column: 0 }),
  end: (_, extent) => ({ line: lastLine(extent), column: extent.columns - 1 }),
  top: ({ column }) => ({ line: 0, column }),
  bottom: ({ column }, extent) => ({ line: lastLine(extent), column }),
};

const lastLine = ({ lines, spare = 0 }: Extent): number => Math.max(0, lines - 1 - spare);

/** Where a key leads from a spot, never outside; the header is above the first line. */
export const step = (from: Spot, motion: Motion, extent: Extent): Spot => kept(steps[motion](from, extent), extent);

/** The nearest spot inside the grid, the header included. */
export const kept = (spot: Spot, extent: Extent): Spot => ({
  line: within(spot.line, -1, extent.lines - 1),
  column: within(spot.column, 0, extent.columns - 1),
});

export const moveTo = (spot: Spot): Selection => ({ active: spot, anchor: spot });

/** Holds the block from the same corner to another spot; the header is never part of a block. */
export const extendTo = (selection: Selection, spot: Spot): Selection =>
  selection.anchor.line < 0 || spot.line < 0 ? selection : { active: spot, anchor: selection.anchor };

/** The whole grid: the block reaches from the first cell to the last. */
export const everything = (extent: Extent): Selection => ({
  active: { line: 0, column: 0 },
  anchor: { line: lastLine(extent), column: extent.columns - 1 },
});

export const blockOf = ({ active, anchor }: Selection): Block => ({
  top: Math.min(active.line, anchor.line),
  bottom: Math.max(active.line, anchor.line),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
});

export const isSingle = ({ active, anchor }: Selection): boolean =>
  active.line === anchor.line && active.column === anchor.column;

export const holds = (block: Block, line: number): boolean => line >= block.top && line <= block.bottom;
