import { type RefObject, useCallback, useMemo } from 'react';
import type { Begun } from './begin.ts';
import { Cards } from './Cards.tsx';
import { standing } from './columns.ts';
import { useNarrow } from './narrow.ts';
import { SidePanel } from './SidePanel.tsx';
import type { GridState } from './gridState.ts';
import { newRowsIn } from './strands.ts';
import { Table } from './Table.tsx';
import type { Deeds } from './useDeeds.ts';
import type { Window } from './window.ts';

interface StageProps {
  begun: Begun;
  deeds: Deeds;
  scroller: RefObject<HTMLDivElement | null>;
  /** How many lines are seen at once, for the commands. */
  page: RefObject<number>;
  hrefOf(id: string): string;
}

/** The rows, as a table or as cards, with the opened one beside them. */
export function Stage({ begun, deeds, scroller, page, hrefOf }: StageProps) {
  const { grid, filler, commands } = begun;
  const state = grid.state();
  const isNarrow = useNarrow();
  const columns = useMemo(() => standing(grid.columns, state.look), [grid, state.look]);
  const onWindow = useCallback(
    (window: Window) => {
      page.current = window.page;
      filler.want(window.first, window.last);
    },
    [filler, page],
  );
  const shown = { columns, scroller, onWindow, hrefOf };
  const name = grid.ground.record.label[1];
  return (
    <div className="grid-stage">
      {isNarrow ? (
        <div className="grid-table" ref={scroller} tabIndex={0} role="region" aria-label={name}>
          <Cards {...shown} strands={state.strands} />
        </div>
      ) : (
        <Table {...shown} {...deeds} grid={grid} commands={commands} />
      )}
      {state.total === 0 && newRowsIn(state.strands).length === 0 && <p className="grid-empty">{sayEmpty(state)}</p>}
      {state.opened && (
        <SidePanel
          key={state.opened}
          grid={grid}
          id={state.opened}
          href={hrefOf(state.opened)}
          commands={commands}
          onClose={() => {
            commands.close();
            scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
          }}
        />
      )}
    </div>
  );
}

const sayEmpty = ({ question, mayAdd }: GridState): string => {
  const isFiltered = question.conditions.length > 0 || question.q !== '';
  if (isFiltered) return 'Ninguna fila cumple los filtros. Quite alguno para ver más.';
  return mayAdd ? 'Aún no hay filas. Escriba la primera arriba, o pegue las de su planilla.' : 'Aún no hay filas.';
};
