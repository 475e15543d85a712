import { cellKey } from './edits.ts';
import type { Spot } from './selection.ts';
import { type Grid, standingColumns } from './store.ts';
import { lineAt, lineCount } from './strands.ts';

/** The next cell after a spot that was refused or is in conflict, from the top again after the last. */
export const nextTroubled = (grid: Grid, { line, column }: Spot): Spot | undefined => {
  const { strands, edits } = grid.state();
  const columns = standingColumns(grid);
  const troubledIds = new Set(
    [...edits].flatMap(([key, { status }]) => (status === 'saving' ? [] : [key.split(' ')[0]])),
  );
  const found: Spot[] = [];
  for (let at = 0; at < lineCount(strands); at++) {
    const row = lineAt(strands, at)?.row;
    if (!row || !troubledIds.has(row.id)) continue;
    for (const [place, { key }] of columns.entries()) {
      const status = edits.get(cellKey(row.id, key))?.status;
      if (status && status !== 'saving') found.push({ line: at, column: place });
    }
  }
  return found.find((spot) => spot.line > line || (spot.line === line && spot.column > column)) ?? found[0];
};
