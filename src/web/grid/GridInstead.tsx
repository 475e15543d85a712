import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ListData } from '../list/list.ts';
import type Grid from './Grid.tsx';
import { gridPresence } from './presence.ts';

type GridComponent = typeof Grid;

/** The grid in the place of the painted list, once its script is here; without it the list stays and works. */
export function GridInstead({ list, children }: { list: ListData; children: ReactNode }) {
  const Loaded = useGrid();
  const { search } = useLocation();
  const go = useNavigate();
  if (!Loaded) return children;
  const { record, states, closed, targets, person, mayWrite } = list;
  const ground: ComponentProps<GridComponent>['ground'] = {
    record,
    states: Object.keys(states).length > 0 ? states : undefined,
    closed,
    targets,
    person,
    canWrite: mayWrite,
    canAdd: list.mayCreate,
    actions: list.actions,
    advised: list.advised,
    units: list.units,
    maySpread: list.maySpread,
    waits: list.waits ?? undefined,
  };
  return (
    <Loaded
      key={record.name}
      ground={ground}
      search={search}
      onGo={(next, hash) => void go({ search: next && `?${next}`, hash }, { preventScrollReset: true })}
      hrefOf={(id) => `/fichas/${record.path}/${id}${list.asOf ? `?asOf=${list.asOf}` : ''}`}
    />
  );
}

const useGrid = (): GridComponent | undefined => {
  const [Loaded, setLoaded] = useState<GridComponent>();
  useEffect(() => {
    let isHere = true;
    // A grid that cannot be fetched leaves the list as the server painted it.
    import('./Grid.tsx').then(
      ({ default: component }) => {
        if (!isHere) return;
        gridPresence.isHere = true;
        setLoaded(() => component);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
      gridPresence.isHere = false;
    };
  }, []);
  return Loaded;
};
