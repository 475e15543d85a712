import { useCallback, useEffect, useRef, useState } from 'react';
import type { Look } from './look.ts';
import { readShown } from './place.ts';
import type { Grid } from './store.ts';
import { fetchViews, type ViewsHere } from './views.ts';

/** The views of the list, and the one that the address names. */
export const useViews = (grid: Grid, dress: (look: Look) => void) => {
  const [{ views: list, units }, setHere] = useState<ViewsHere>({ views: [], units: [] });
  const [chosen, setChosen] = useState(() => readShown(location.hash).view);
  const isFresh = useRef(true);
  const read = useCallback(() => {
    fetchViews(grid.ground, grid.columns).then(
      (here) => {
        setHere(here);
        const view = here.views.find(({ row }) => row.id === readShown(location.hash).view);
        // The address already says which rows; the view still has to say how they look.
        if (view && isFresh.current) dress({ ...view.settings.look, group: grid.state().look.group });
        isFresh.current = false;
      },
      () => undefined,
    );
  }, [grid, dress]);
  useEffect(read, [read]);
  return { list, units, read, choose: setChosen, current: list.find(({ row }) => row.id === chosen) };
};

/** The views, with the ways to choose one. */
export type Views = ReturnType<typeof useViews>;
