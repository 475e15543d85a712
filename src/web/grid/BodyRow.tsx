import { memo } from 'react';
import { Cell, leftOf } from './Cell.tsx';
import type { Column, Standing } from './columns.ts';
import type { Commands } from './commands.ts';
import { whyNotEditable } from './editing.ts';
import { CellEditor } from './CellEditor.tsx';
import { cellKey, type Edits } from './edits.ts';
import { type Painter, wordsOf } from './painter.ts';
import type { GridRow } from './row.ts';
import type { Block } from './selection.ts';
import type { Editing } from './gridState.ts';
import type { GridGround } from './store.ts';
import { isDraft } from './strands.ts';

interface BodyRowProps {
  row: GridRow | undefined;
  line: number;
  top: number;
  columns: readonly Standing[];
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
  /** The line below the last, where a new row begins. */
  isSpare: boolean;
  /** Fields whose cells of this row were cut. */
  cut: readonly string[] | undefined;
  /** Who wrote the row a moment ago. */
  freshBy: string | undefined;
  painter: Painter | undefined;
  allColumns: readonly Column[];
}

/** One row, painted again only when something of its own changed. */
export const BodyRow = memo(function BodyRow(props: BodyRowProps) {
  const { row, line, top, columns, active, left, right, corner, aimed, editing, edits, ground, asOf } = props;
  if (!row) return <EmptyRow line={line} top={top} columns={columns} active={active} isSpare={props.isSpare} />;
  const { painter, cut, freshBy } = props;
  const marks = [
    'grid-row',
    (editing || active >= 0) && 'grid-row-active',
    isDraft(row) && 'grid-draft',
    freshBy && 'grid-fresh',
  ];
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={marks.filter(Boolean).join(' ')}
      title={freshBy && `Recién cambiada por ${freshBy}`}
      style={{ top }}
      data-id={row.id}
    >
      {columns.map((column, place) => {
        const painted = painter?.(row, place, column.key);
        return (
          <Cell
            key={column.key}
            row={row}
            column={column}
            isCut={cut?.includes(column.key) === true}
            opensUp={props.opensUp}
            painted={painted}
            words={wordsOf(painted, props.allColumns)}
            line={line}
            place={place}
            isActive={active === place}
            isHeld={place >= left && place <= right}
            isCorner={place === corner}
            isAimed={aimed !== undefined && place >= aimed.left && place <= aimed.right}
            isReadOnly={whyNotEditable(ground, asOf, column, row) !== undefined}
            edit={edits?.get(cellKey(row.id, column.key))}
            href={place === 0 && active >= 0 && !isDraft(row) ? props.href : undefined}
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
        );
      })}
    </div>
  );
});

/** Stands where a row is still on its way, or where a new one may begin. */
function EmptyRow({
  line,
  top,
  columns,
  active,
  isSpare,
}: Pick<BodyRowProps, 'line' | 'top' | 'columns' | 'active' | 'isSpare'>) {
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-busy={!isSpare}
      className={isSpare ? 'grid-row grid-spare' : 'grid-row grid-waiting'}
      style={{ top }}
    >
      {columns.map((column, place) => (
        <div
          key={column.key}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={place + 1}
          tabIndex={active === place ? 0 : -1}
          data-spot={`${line}:${place}`}
          style={leftOf(column)}
          className={`grid-cell${column.left !== undefined ? ' grid-frozen' : ''}${active === place ? ' grid-active' : ''}`}
        >
          {place === 0 ? (
            <span className="grid-text">{isSpare ? 'Nueva fila: escriba o pegue aquí' : 'Trayendo…'}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
