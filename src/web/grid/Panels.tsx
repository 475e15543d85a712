import type { ReactNode } from 'react';
import { ActionsPanel } from './ActionsPanel.tsx';
import { ColoursPanel } from './ColoursPanel.tsx';
import { ColumnList } from './ColumnList.tsx';
import { type Column, groups } from './columns.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { Exports } from './Exports.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { Popup } from './Popup.tsx';
import { writeQuestion } from './question.ts';
import type { Grid } from './store.ts';
import type { Opens } from './Toolbar.tsx';
import type { Asking } from './useAsking.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

/** What stands open below the toolbar or a header. */
export type Open = { what: Opens | 'menu' | 'filter'; anchor: HTMLElement; column?: Column };

interface PanelsProps {
  open: Open;
  grid: Grid;
  asking: Asking;
  names: Map<string, string>;
  setOpen(open: Open): void;
  onClose(): void;
}

/** The one panel that stands open, below what opened it. */
export function Panels(props: PanelsProps) {
  const { open, onClose } = props;
  const Body = bodies[open.what];
  return (
    <Popup label={labelOf(open)} anchor={open.anchor} onClose={onClose}>
      <Body {...props} />
    </Popup>
  );
}

const labels: Record<Open['what'], string> = {
  views: 'Vistas',
  filters: 'Filtrar por',
  filter: 'Filtro',
  group: 'Agrupar por',
  columns: 'Columnas',
  export: 'Exportar',
  actions: 'Acciones',
  colours: 'Colores',
  menu: 'Columna',
};

const labelOf = ({ what, column }: Open): string => (column ? `${labels[what]} ${column.field.label}` : labels[what]);

function Views({ grid, asking }: PanelsProps) {
  const { question, look } = grid.state();
  return (
    <ViewsMenu
      ground={grid.ground}
      views={asking.views.list}
      units={asking.views.units}
      current={asking.views.current}
      settings={{ search: writeQuestion(question), look }}
      onShow={asking.show}
      onKept={asking.kept}
    />
  );
}

function Filters({ open, grid, setOpen }: PanelsProps) {
  return (
    <ColumnList columns={grid.columns} onPick={(column) => setOpen({ what: 'filter', anchor: open.anchor, column })} />
  );
}

function Filter({ open, grid, names, asking }: PanelsProps) {
  if (!open.column) return null;
  const { question } = grid.state();
  return <FilterPanel column={open.column} question={question} ground={grid.ground} names={names} onAsk={asking.ask} />;
}

function Group({ grid, asking, onClose }: PanelsProps) {
  const { look } = grid.state();
  return (
    <ColumnList
      columns={grid.columns.filter(groups)}
      none={look.group ? 'Sin agrupar' : undefined}
      onPick={(column) => {
        onClose();
        asking.look({ ...look, group: column?.key ?? '' });
      }}
    />
  );
}

function Columns({ grid, asking }: PanelsProps) {
  return <ColumnsPanel columns={grid.columns} look={grid.state().look} onLook={asking.look} />;
}

function Menu({ open, grid, asking, setOpen, onClose }: PanelsProps) {
  if (!open.column) return null;
  const { question, look } = grid.state();
  return (
    <ColumnMenu
      column={open.column}
      look={look}
      question={question}
      onAsk={asking.ask}
      onLook={asking.look}
      onColours={() => setOpen({ ...open, what: 'colours' })}
      onFilter={() => setOpen({ ...open, what: 'filter' })}
      onClose={onClose}
    />
  );
}

function Colours({ open, grid, asking }: PanelsProps) {
  return (
    <ColoursPanel
      columns={grid.columns}
      first={open.column?.key}
      look={grid.state().look}
      onLook={(look) => asking.look(look)}
    />
  );
}

function Actions({ grid }: PanelsProps) {
  return <ActionsPanel grid={grid} />;
}

const bodies: Record<Open['what'], (props: PanelsProps) => ReactNode> = {
  views: Views,
  filters: Filters,
  filter: Filter,
  group: Group,
  columns: Columns,
  export: Exports,
  actions: Actions,
  colours: Colours,
  menu: Menu,
};
