import { memo } from 'react';
import { Cell } from './Cell.tsx';
import type { Column, Placed } from './columns.ts';
import type { Commands } from './commands.ts';
import { whyNotEditable } from './editing.ts';
import { CellEditor } from './CellEditor.tsx';
import { cellKey, type Edits } from './edits.ts';
import type { GridRow } from './row.ts';
import type { Block } from './selection.ts';
import type { Editing } from './state.ts';
import type { GridGround } from './store.ts';

interface BodyRowProps {
  row: GridRow | undefined;
  line: number;
  top: number;
  columns: readonly (Column & Placed)[];
  /** Column where the person is, when it is this row. */
  active: number;
  /** Columns of the held block in this row. */
  left: number;
  right: number;
  /** Column whose cell shows the corner to drag; -1 elsewhere. */
  corner: number;
  /** Columns over which the held block would be repeated. */
  aimed: Block | undefined;
  editing: Editing | undefined;
  /** Given only when some cell of this row has an edit. */
  edits: Edits | undefined;
  ground: GridGround;
  asOf: string;
  href: string;
  commands: Commands;
  /** The editor opens upwards near the lower edge. */
  opensUp: boolean;
}

/** One row, painted again only when something of its own changed. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { row, line, top, columns, active, left, right, corner, aimed, editing, edits, ground, asOf } = props;
  if (!row) return <WaitingRow line={line} top={top} columns={columns} active={active} />;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={editing || active >= 0 ? 'grid-row grid-row-active' : 'grid-row'}
      style={{ top }}
      data-id={row.id}
    >
      {columns.map((column, place) => (
        <Cell
          key={column.key}
          row={row}
          column={column}
          line={line}
          place={place}
          isActive={active === place}
          isHeld={place >= left && place <= right}
          isCorner={place === corner}
          isAimed={aimed !== undefined && place >= aimed.left && place <= aimed.right}
          isReadOnly={whyNotEditable(ground, asOf, column, row) !== undefined}
          edit={edits?.get(cellKey(row.id, column.key))}
          href={place === 0 && active >= 0 ? props.href : undefined}
        >
          {editing?.column === place ? (
            <CellEditor
              row={row}
              column={column}
              text={editing.text}
              ground={ground}
              commands={props.commands}
              opensUp={props.opensUp}
            />
          ) : undefined}
        </Cell>
      ))}
    </div>
  );
});

/** Stands where a row is still on its way. */
function WaitingRow({ line, top, columns, active }: Pick<BodyRowProps, 'line' | 'top' | 'columns' | 'active'>) {
  return (
    <div role="row" aria-rowindex={line + 2} aria-busy="true" className="grid-row grid-waiting" style={{ top }}>
      {columns.map((column, place) => (
        <div
          key={column.key}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={place + 1}
          tabIndex={active === place ? 0 : -1}
          data-spot={`${line}:${place}`}
          className={`grid-cell${place === 0 ? ' grid-frozen' : ''}${active === place ? ' grid-active' : ''}`}
        >
          {place === 0 ? <span className="grid-text">Trayendo…</span> : null}
        </div>
      ))}
    </div>
  );
}
