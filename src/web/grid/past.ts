import { counted, rowNoun } from '../counted.ts';
import { sayCells } from './cells.ts';
import { type Change, redo, undo, wholeRow } from './edits.ts';
import type { Saver } from './saving.ts';
import type { Grid } from './store.ts';

/** Taking back and repeating, step by step. */
export interface PastCommands {
  undo(): void;
  redo(): void;
}

/** Binds taking back to a grid: what another person wrote since is left as it is. */
export const openPast = (grid: Grid, saver: Saver): PastCommands => {
  const go = (turn: typeof undo, words: string, none: string) => (): void => {
    const turned = turn(grid.state().past);
    if (!turned) {
      grid.happen({ type: 'said', words: none });
      return;
    }
    grid.happen({ type: 'remembered', past: turned.past });
    grid.happen({ type: 'said', words: `${words}: ${sayStep(turned.changes)}.` });
    saver.rewrite(turned.changes, words);
  };
  return {
    undo: go(undo, 'Deshecho', 'No hay nada que deshacer.'),
    redo: go(redo, 'Repetido', 'No hay nada que repetir.'),
  };
};

const sayStep = (changes: readonly Change[]): string => {
  const rows = changes.filter(({ field }) => field === wholeRow).length;
  const cells = changes.length - rows;
  return [cells > 0 && sayCells(cells), rows > 0 && counted(rows, rowNoun)].filter(Boolean).join(' y ');
};
