import { useMemo, useRef } from 'react';
import { type Column, withWidth } from './columns.ts';
import type { Open } from './Panels.tsx';
import { withSortTurned } from './question.ts';
import type { Grid } from './store.ts';
import type { Asking } from './useAsking.ts';

/** What the header asks for, always the same functions, so that it is painted only when the columns change. */
export const useDeeds = (deeds: Pick<Asking, 'ask' | 'look'>, grid: Grid, setOpen: (open: Open) => void) => {
  const latest = useRef(deeds);
  latest.current = deeds;
  return useMemo(
    () => ({
      onSort: (column: Column) => latest.current.ask(withSortTurned(grid.state().question, column.key)),
      onMenu: (column: Column, anchor: HTMLElement) => setOpen({ what: 'menu', anchor, column }),
      onWidth: (key: string, width: number) => {
        const { look } = grid.state();
        latest.current.look({ ...look, columns: withWidth(look.columns, key, width) });
      },
    }),
    [grid, setOpen],
  );
};

/** What the header can do. */
export type Deeds = ReturnType<typeof useDeeds>;
