import type { CSSProperties, ReactNode } from 'react';
import { Waiting } from '../calendar/Waiting.tsx';
import { paints } from './colours.ts';
import type { Standing } from './columns.ts';
import type { Edit } from './edits.ts';
import { faceOf } from './faces.ts';
import type { Painted } from './painter.ts';
import type { GridRow } from './row.ts';
import { showStored, showValue } from './shown.ts';

interface CellProps {
  row: GridRow;
  column: Standing;
  line: number;
  place: number;
  isActive: boolean;
  isHeld: boolean;
  /** The last cell of what is held: its corner is dragged to repeat it. */
  isCorner: boolean;
  isAimed: boolean;
  isReadOnly: boolean;
  isCut: boolean;
  /** Near the lower edge, what opens opens upwards. */
  opensUp: boolean;
  /** What paints the cell, and the words of its rule where the sign is shown. */
  painted: Painted | undefined;
  words: string | undefined;
  edit: Edit | undefined;
  /** The whole page of the row, from its first cell. */
  href: string | undefined;
  children?: ReactNode;
}

const textOf = (row: GridRow, column: Standing, edit: Edit | undefined): string => {
  if (edit?.status === 'refused') return edit.text;
  return edit ? showValue(column, edit.value) : showStored(column, row);
};

/** Where a column that stays in sight stands. */
export const leftOf = ({ left }: { left?: number }): CSSProperties | undefined => {
  if (!left) return undefined;
  const style: CSSProperties = {};
  return Object.assign(style, { '--left': `${left}px` });
};

/** One cell: what is stored, what is being saved, or what was typed and not taken, with its reason. */
export function Cell(props: CellProps) {
  const { row, column, line, place, isActive, isHeld, isReadOnly, edit, href, children } = props;
  const isTroubled = edit?.status === 'refused' || edit?.status === 'conflict';
  const reason = `reason-${row.id}-${column.key}`;
  const opensUp = props.opensUp ? 'grid-reason grid-up' : 'grid-reason';
  const marks = [
    'grid-cell',
    isActive ? 'grid-active' : 'grid-plain',
    faceOf(column.field).align === 'end' && 'grid-end',
    column.left !== undefined && 'grid-frozen',
    props.painted && `grid-paint grid-paint-${props.painted.paint}`,
    props.isCut && 'grid-cut',
    isHeld && 'grid-held',
    props.isAimed && 'grid-aimed',
    children && 'grid-editing',
    edit && `grid-${edit.status}`,
  ];
  return (
    <div
      role={place === 0 && textOf(row, column, edit) !== '' ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      aria-selected={isHeld || isActive}
      aria-readonly={isReadOnly || undefined}
      aria-invalid={isTroubled || undefined}
      aria-describedby={isActive && isTroubled ? reason : undefined}
      tabIndex={isActive ? 0 : -1}
      data-spot={`${line}:${place}`}
      style={leftOf(column)}
      className={marks.filter(Boolean).join(' ')}
    >
      {props.painted?.isSigned && !children && (
        <span className="grid-sign">
          <span aria-hidden="true">{paints[props.painted.paint].sign}</span>
          <span className="grid-hidden">{props.words}: </span>
        </span>
      )}
      {children ??
        (isActive ? <span className="grid-text">{textOf(row, column, edit)}</span> : textOf(row, column, edit))}
      {column.waits && !edit && !children && <Waiting row={row} waits={column.waits} />}
      {href && !children && (
        <a className="grid-open" href={href} tabIndex={-1} data-open={row.id} aria-hidden="true">
          ficha
        </a>
      )}
      {props.isCorner && !children && <span className="grid-corner" data-corner="" aria-hidden="true" />}
      {isActive && !children && edit?.status === 'refused' && (
        <span className={opensUp} id={reason}>
          {edit.message}
        </span>
      )}
      {isActive && !children && edit?.status === 'conflict' && (
        <span className={opensUp} id={reason}>
          Otra persona cambió esta fila: pulse Espacio y elija qué versión queda.
        </span>
      )}
    </div>
  );
}
