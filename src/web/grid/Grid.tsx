import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Cards } from './Cards.tsx';
import { type Column, groups, standing, withWidth } from './columns.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { openCommands } from './commands.ts';
import { troubledCells } from './edits.ts';
import { openFiller } from './filling.ts';
import { chipsOf } from './filters.ts';
import { FilterPanel } from './FilterPanel.tsx';
import './grid.css';
import type { Look } from './look.ts';
import { keepLook, lastLook, readShown, writeShown } from './place.ts';
import { Popup } from './Popup.tsx';
import { type Question, readQuestion, withConditions, withSortTurned, writeQuestion } from './question.ts';
import { isLink, type RowPage } from './row.ts';
import { openSaver } from './saving.ts';
import { SidePanel } from './SidePanel.tsx';
import { type Grid as GridMemory, type GridGround, openGrid } from './store.ts';
import { lineCount } from './strands.ts';
import { Table } from './Table.tsx';
import { type Opens, Toolbar } from './Toolbar.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';
import { fetchViews, type View } from './views.ts';
import type { Window } from './window.ts';

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

/** What stands open below the toolbar or a header. */
type Open = { what: Opens | 'menu' | 'filter'; anchor: HTMLElement; column?: Column };

const isNarrowNow = (): boolean => matchMedia('(max-width: 640px)').matches;

const beginGrid = ({ ground, search, first }: GridProps, page: () => number) => {
  const shown = readShown(location.hash);
  const grid = openGrid(ground, readQuestion(search), { columns: [], group: '', density: 'compact' });
  const group = isNarrowNow() ? '' : shown.group;
  grid.happen({
    type: 'asked',
    question: readQuestion(search),
    look: { ...lastLook(ground.record.name, grid.columns), group },
    page: first,
  });
  const saver = openSaver(grid);
  const filler = openFiller(grid);
  return { grid, filler, commands: openCommands(grid, saver, filler, page) };
};

/** The list as quick as a spreadsheet; mounted over the table that the server painted. */
export default function Grid(props: GridProps) {
  const { ground, search, onGo, hrefOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef(20);
  const [{ grid, filler, commands }] = useState(() => beginGrid(props, () => page.current));
  const state = useSyncExternalStore(grid.watch, grid.state);
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  const isNarrow = useNarrow();
  const columns = useMemo(() => standing(grid.columns, state.look.columns), [grid, state.look.columns]);
  const count = lineCount(state.strands);
  const onWindow = useCallback(
    (window: Window) => {
      page.current = window.page;
      filler.want(window.first, window.last);
    },
    [filler],
  );
  const names = useNames(grid);

  useEffect(() => () => filler.stop(), [filler]);

  const views = useViews(grid, commands.look);
  const look = (next: Look): void => {
    commands.look(next);
    keepLook(ground.record.name, { ...next, group: '' });
    if (next.group !== state.look.group)
      onGo(writeQuestion(state.question), writeShown({ view: views.current?.row.id ?? '', group: next.group }));
  };
  const ask = (question: Question): void => {
    setOpen(undefined);
    grid.happen({ type: 'asked', question, look: grid.state().look });
    filler.begin();
    scroller.current?.scrollTo({ top: 0 });
    onGo(writeQuestion(question), location.hash);
  };
  // Back, forward and links change the address from outside.
  useEffect(() => {
    const question = readQuestion(search);
    if (writeQuestion(question) === writeQuestion(grid.state().question)) return;
    grid.happen({ type: 'asked', question, look: grid.state().look });
    filler.begin();
  }, [search, grid, filler]);

  const show = (view: View | undefined): void => {
    setOpen(undefined);
    const next = view?.settings ?? { search: '', look: { ...state.look, group: '' } };
    const group = isNarrow ? '' : next.look.group;
    grid.happen({ type: 'asked', question: readQuestion(next.search), look: { ...next.look, group } });
    filler.begin();
    onGo(next.search, writeShown({ view: view?.row.id ?? '', group }));
    views.choose(view?.row.id ?? '');
  };
  const deeds = useDeeds({ ask, look }, grid, setOpen);
  const grouped = grid.columns.find(({ key }) => key === state.look.group);
  return (
    <div className="grid" ref={useFilledHeight()}>
      <Toolbar
        viewName={views.current?.name ?? 'Todas las filas'}
        chips={chipsOf(grid.columns, state.question, names)}
        question={state.question}
        look={state.look}
        grouped={grouped}
        troubled={troubledCells(state.edits)}
        onOpen={(what, anchor) => setOpen({ what, anchor })}
        onChip={(column, anchor) => setOpen({ what: 'filter', anchor, column })}
        onAsk={ask}
        onDrop={(column) => ask(withConditions(state.question, column.key, []))}
      />
      {state.trouble && (
        <p className="grid-failed" role="alert">
          {state.trouble}{' '}
          <button type="button" onClick={commands.retry}>
            Reintentar
          </button>
        </p>
      )}
      <div className="grid-stage">
        {isNarrow ? (
          <div className="grid-table" ref={scroller} tabIndex={0} role="region" aria-label={ground.record.label[1]}>
            <Cards columns={columns} scroller={scroller} strands={state.strands} onWindow={onWindow} hrefOf={hrefOf} />
          </div>
        ) : (
          <Table
            grid={grid}
            columns={columns}
            scroller={scroller}
            commands={commands}
            hrefOf={hrefOf}
            onWindow={onWindow}
            onSort={deeds.onSort}
            onMenu={deeds.onMenu}
            onWidth={deeds.onWidth}
          />
        )}
        {count === 0 && state.total === 0 && (
          <p className="grid-empty">Ninguna fila cumple los filtros. Quite alguno para ver más.</p>
        )}
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
      <p className="grid-said" role="status">
        {state.said}
      </p>
      {open && (
        <Popup key={open.what + (open.column?.key ?? '')} label={labelOf(open)} anchor={open.anchor} onClose={close}>
          {open.what === 'views' && (
            <ViewsMenu
              record={ground.record.name}
              views={views.list}
              current={views.current}
              settings={{ search: writeQuestion(state.question), look: state.look }}
              onShow={show}
              onKept={(id) => {
                setOpen(undefined);
                views.choose(id);
                views.read();
                onGo(writeQuestion(state.question), writeShown({ view: id, group: state.look.group }));
              }}
            />
          )}
          {open.what === 'filters' && (
            <ColumnList
              columns={grid.columns}
              onPick={(column) => setOpen({ what: 'filter', anchor: open.anchor, column })}
            />
          )}
          {open.what === 'filter' && open.column && (
            <FilterPanel column={open.column} question={state.question} ground={ground} names={names} onAsk={ask} />
          )}
          {open.what === 'group' && (
            <ColumnList
              columns={grid.columns.filter(groups)}
              none={state.look.group ? 'Sin agrupar' : undefined}
              onPick={(column) => {
                setOpen(undefined);
                look({ ...state.look, group: column?.key ?? '' });
              }}
            />
          )}
          {open.what === 'columns' && <ColumnsPanel columns={grid.columns} look={state.look} onLook={look} />}
          {open.what === 'export' && <Exports grid={grid} columns={columns} />}
          {open.what === 'menu' && open.column && (
            <ColumnMenu
              column={open.column}
              look={state.look}
              question={state.question}
              onAsk={ask}
              onLook={look}
              onFilter={() => setOpen({ ...open, what: 'filter' })}
              onClose={close}
            />
          )}
        </Popup>
      )}
    </div>
  );
}

const labels: Record<Open['what'], string> = {
  views: 'Vistas',
  filters: 'Filtrar por',
  filter: 'Filtro',
  group: 'Agrupar por',
  columns: 'Columnas',
  export: 'Exportar',
  menu: 'Columna',
};

const labelOf = ({ what, column }: Open): string => (column ? `${labels[what]} ${column.field.label}` : labels[what]);

interface ColumnListProps {
  columns: readonly Column[];
  none?: string;
  onPick(column: Column | undefined): void;
}

function ColumnList({ columns, none, onPick }: ColumnListProps) {
  return (
    <div className="grid-entries">
      {none && (
        <button type="button" onClick={() => onPick(undefined)}>
          {none}
        </button>
      )}
      {columns.map((column) => (
        <button key={column.key} type="button" onClick={() => onPick(column)}>
          {column.field.label}
        </button>
      ))}
    </div>
  );
}

/** The same rows and columns as files. */
function Exports({ grid, columns }: { grid: GridMemory; columns: readonly Column[] }) {
  const question = writeQuestion(grid.state().question, { columns: columns.map(({ key }) => key).join(',') });
  const { path } = grid.ground.record;
  return (
    <div className="grid-entries">
      <a href={`/api/${path}/export.xlsx?${question}`} download>
        Excel (.xlsx)
      </a>
      <a href={`/api/${path}/export.csv?${question}`} download>
        Texto separado (.csv)
      </a>
    </div>
  );
}

/** What the header asks for, always the same functions, so that it is painted only when the columns change. */
const useDeeds = (
  deeds: { ask(question: Question): void; look(look: Look): void },
  grid: GridMemory,
  setOpen: (open: Open) => void,
) => {
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

const useNarrow = (): boolean =>
  useSyncExternalStore((changed) => {
    const query = matchMedia('(max-width: 640px)');
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, isNarrowNow);

/** Names of the records that filters point at, learnt from the rows that came. */
const useNames = (grid: GridMemory): Map<string, string> => {
  const [names] = useState(() => new Map<string, string>());
  const { question, strands } = grid.state();
  for (const { field } of question.conditions)
    for (const row of strands[0]?.rows.slice(0, 50) ?? []) {
      const value = row[field];
      if (isLink(value)) names.set(value.id, value.name);
    }
  return names;
};

/** The views of the list, and the one that the address names. */
const useViews = (grid: GridMemory, dress: (look: Look) => void) => {
  const [list, setList] = useState<readonly View[]>([]);
  const [chosen, setChosen] = useState(() => readShown(location.hash).view);
  const isFresh = useRef(true);
  const read = useCallback(() => {
    fetchViews(grid.ground.record.name, grid.columns, grid.ground.person).then(
      (views) => {
        setList(views);
        const view = views.find(({ row }) => row.id === readShown(location.hash).view);
        // The address already says which rows; the view still has to say how they look.
        if (view && isFresh.current) dress({ ...view.settings.look, group: grid.state().look.group });
        isFresh.current = false;
      },
      () => undefined,
    );
  }, [grid, dress]);
  useEffect(read, [read]);
  return { list, read, choose: setChosen, current: list.find(({ row }) => row.id === chosen) };
};

/** The grid fills what the page leaves below it. */
const useFilledHeight = () =>
  useCallback((element: HTMLDivElement | null) => {
    if (!element) return;
    const above = element.getBoundingClientRect().top + scrollY;
    element.style.setProperty('--above', `${Math.round(above)}px`);
  }, []);
