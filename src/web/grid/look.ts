import type { Column, Placed } from './columns.ts';
import { narrowest, usualColumns, widest } from './columns.ts';
import { type ColourRule, readColours } from './colours.ts';

/** How the list is shown: columns in order with their width, what gathers the rows, how tall they stand. */
export interface Look {
  readonly columns: readonly Placed[];
  readonly group: string;
  readonly density: 'compact' | 'comfortable';
  /** How many of the first columns stay in sight. */
  readonly frozen: number;
  /** What paints cells and rows; the first rule that holds. */
  readonly colours: readonly ColourRule[];
}

/** What a saved view keeps: which rows and how they look. */
export interface ViewSettings {
  readonly search: string;
  readonly look: Look;
}

/** More would leave no room for the others. */
export const mostFrozen = 6;

export const rowHeight = (look: Look): number => (look.density === 'compact' ? 32 : 40);

export const usualLook = (columns: readonly Column[]): Look => ({
  columns: usualColumns(columns),
  group: '',
  density: 'compact',
  frozen: 1,
  colours: [],
});

export const writeSettings = (settings: ViewSettings): string => JSON.stringify(settings);

/** Reads what was kept; columns that no longer exist are left out, and nonsense reads as nothing. */
export const readSettings = (text: string, columns: readonly Column[]): ViewSettings | undefined => {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || !isRecord(kept.look)) return undefined;
    return { search: typeof kept.search === 'string' ? kept.search : '', look: readLook(kept.look, columns) };
  } catch {
    return undefined;
  }
};

const readLook = (kept: Record<string, unknown>, columns: readonly Column[]): Look => {
  const listed: unknown[] = Array.isArray(kept.columns) ? kept.columns : [];
  const placed = listed.filter(isPlaced).filter(({ key }) => columns.some((column) => column.key === key));
  const title = columns[0];
  const isWhole = placed.length > 0 && placed[0]?.key === title?.key;
  return {
    columns: isWhole ? placed.map(({ key, width }) => ({ key, width })) : usualColumns(columns),
    group: columns.some(({ key }) => key === kept.group) ? String(kept.group) : '',
    density: kept.density === 'comfortable' ? 'comfortable' : 'compact',
    frozen: typeof kept.frozen === 'number' ? Math.min(mostFrozen, Math.max(1, Math.round(kept.frozen))) : 1,
    colours: readColours(kept.colours, columns),
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPlaced = (value: unknown): value is Placed =>
  isRecord(value) &&
  typeof value.key === 'string' &&
  typeof value.width === 'number' &&
  value.width >= narrowest &&
  value.width <= widest;
