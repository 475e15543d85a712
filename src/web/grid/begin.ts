import { openCommands } from './commands.ts';
import { openFiller } from './filling.ts';
import { openLive } from './live.ts';
import { isNarrowNow } from './narrow.ts';
import { lastLook, readShown } from './place.ts';
import { readQuestion } from './question.ts';
import type { RowPage } from './row.ts';
import { openSaver } from './saving.ts';
import { type GridGround, openGrid } from './store.ts';

interface Beginning {
  ground: GridGround;
  /** The part of the address after `?`. */
  search: string;
  /** The first rows for that address, when the page brought them. */
  first?: RowPage;
}

/** A grid as its address and this browser left it, with the hands that fill and change it. */
export const beginGrid = ({ ground, search, first }: Beginning, page: () => number) => {
  const shown = readShown(location.hash);
  const grid = openGrid(ground, readQuestion(search), {
    columns: [],
    group: '',
    density: 'compact',
    frozen: 1,
    colours: [],
  });
  const group = isNarrowNow() ? '' : shown.group;
  grid.happen({
    type: 'asked',
    question: readQuestion(search),
    look: { ...lastLook(ground.record.name, grid.columns), group },
    page: first,
  });
  const saver = openSaver(grid);
  const filler = openFiller(grid);
  const live = openLive(grid);
  return { grid, filler, live, commands: openCommands(grid, saver, filler, page) };
};

/** What a grid begins with. */
export type Begun = ReturnType<typeof beginGrid>;
