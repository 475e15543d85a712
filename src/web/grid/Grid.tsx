import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Begun, beginGrid } from './begin.ts';
import { troubledCells } from './edits.ts';
import { chipsOf } from './filters.ts';
import './grid.css';
import { Legend } from './Legend.tsx';
import { type Open, Panels } from './Panels.tsx';
import { withConditions } from './question.ts';
import type { RowPage } from './row.ts';
import { Stage } from './Stage.tsx';
import type { GridGround } from './store.ts';
import { isDraft, newRowsIn } from './strands.ts';
import { Toolbar } from './Toolbar.tsx';
import { useAsking } from './useAsking.ts';
import { useDeeds } from './useDeeds.ts';
import { useNames } from './useNames.ts';

export type { GridGround } from './store.ts';

interface GridProps {
  ground: GridGround;
  /** The part of the address after `?`. */
  search: string;
  /** The first rows for that address, when the page brought them. */
  first?: RowPage;
  /** Goes to another address of the same list: the part after `?`, and the part from `#`. */
  onGo(search: string, hash: string): void;
  hrefOf(id: string): string;
}

/** The list as quick as a spreadsheet; mounted over the table that the server painted. */
export default function Grid(props: GridProps) {
  const { search, onGo, hrefOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef(20);
  const [begun] = useState(() => beginGrid(props, () => page.current));
  const { grid, filler, commands } = begun;
  const state = useSyncExternalStore(grid.watch, grid.state);
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  const names = useNames(grid);
  useEffect(() => () => filler.stop(), [filler]);
  useEffect(() => begun.live.listen(), [begun]);
  useUnsaved(begun);
  const asking = useAsking({ ...begun, search, scroller, onGo, onLeave: close });
  const deeds = useDeeds(asking, grid, setOpen);
  return (
    <div className="grid-root" ref={useFilledHeight()}>
      <Toolbar
        viewName={asking.views.current?.name ?? 'Todas las filas'}
        chips={chipsOf(grid.columns, state.question, names)}
        question={state.question}
        look={state.look}
        grouped={grid.columns.find(({ key }) => key === state.look.group)}
        troubled={troubledCells(state.edits)}
        hasActions={(grid.ground.actions?.length ?? 0) > 0 && state.question.asOf === ''}
        onTrouble={() => {
          if (scroller.current) scroller.current.dataset.hands = 'here';
          commands.nextTrouble();
        }}
        onForget={commands.forgetAll}
        onOpen={(what, anchor) => setOpen({ what, anchor })}
        onChip={(column, anchor) => setOpen({ what: 'filter', anchor, column })}
        onAsk={asking.ask}
        onDrop={(column) => asking.ask(withConditions(state.question, column.key, []))}
      />
      {state.trouble && (
        <p className="grid-failed" role="alert">
          {state.trouble}{' '}
          <button type="button" onClick={commands.retry}>
            Reintentar
          </button>
        </p>
      )}
      {state.news !== 0 && (
        <p className="grid-news" role="status">
          {sayNews(state.news)}{' '}
          <button type="button" onClick={commands.bringNews}>
            Mostrar
          </button>
        </p>
      )}
      <Legend rules={state.look.colours} columns={grid.columns} />
      <p id="grid-keys" className="grid-hidden">
        Como en una planilla: flechas, F2 para editar, Ctrl C y Ctrl V. Para salir de la grilla, Fin y luego Tab.
      </p>
      <Stage begun={begun} deeds={deeds} scroller={scroller} page={page} hrefOf={hrefOf} />
      <p className="grid-said" role="status">
        {state.progress
          ? `Guardando ${state.progress.done.toLocaleString('es-CL')} de ${state.progress.total.toLocaleString('es-CL')} filas…`
          : state.said}
      </p>
      {open && (
        <Panels
          key={open.what + (open.column?.key ?? '')}
          open={open}
          grid={grid}
          asking={asking}
          names={names}
          setOpen={setOpen}
          onClose={close}
        />
      )}
    </div>
  );
}

const sayNews = (news: number | 'many'): string => {
  if (news === 'many') return 'La lista cambió mientras tanto.';
  return news === 1 ? 'Hay 1 fila nueva.' : `Hay ${news} filas nuevas.`;
};

/** The browser asks before it leaves what is not yet saved. */
const useUnsaved = ({ grid, commands }: Begun): void =>
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const { edits, strands } = grid.state();
      if (commands.saver.isBusy() || troubledCells(edits) > 0 || newRowsIn(strands).some(isDraft))
        event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      commands.saver.stop();
    };
  }, [grid, commands]);

/** The grid fills what the page leaves below it. */
const useFilledHeight = () =>
  useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    const above = element.getBoundingClientRect().top + scrollY;
    element.style.setProperty('--above', `${Math.round(above)}px`);
  }, []);
