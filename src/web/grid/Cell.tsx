import type { ReactNode } from 'react';
import { Waiting } from '../calendar/Waiting.tsx';
import type { Column } from './columns.ts';
import type { Edit } from './edits.ts';
import { faceOf } from './faces.ts';
import type { GridRow } from './row.ts';
import { showStored, showValue } from './shown.ts';

interface CellProps {
  row: GridRow;
  column: Column;
  line: number;
  place: number;
  isActive: boolean;
  isHeld: boolean;
  /** The last cell of what is held: its corner is dragged to repeat it. */
  isCorner: boolean;
  isAimed: boolean;
  isReadOnly: boolean;
  edit: Edit | undefined;
  /** The whole page of the row, from its first cell. */
  href: string | undefined;
  children?: ReactNode;
}

const textOf = (row: GridRow, column: Column, edit: Edit | undefined): string => {
  if (edit?.status === 'refused') return edit.text;
  return edit ? showValue(column, edit.value) : showStored(column, row);
};

/** One cell: what is stored, what is being saved, or what was typed and not taken, with its reason. */
export function Cell(props: CellProps) {
  const { row, column, line, place, isActive, isHeld, isReadOnly, edit, href, children } = props;
  const isTroubled = edit?.status === 'refused' || edit?.status === 'conflict';
  const reason = `reason-${row.id}-${column.key}`;
  const marks = [
    'grid-cell',
    isActive ? 'grid-active' : 'grid-plain',
    faceOf(column.field).align === 'end' && 'grid-end',
    place === 0 && 'grid-frozen',
    isHeld && 'grid-held',
    props.isAimed && 'grid-aimed',
    children && 'grid-editing',
    edit && `grid-${edit.status}`,
  ];
  return (
    <div
      role={place === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      aria-selected={isHeld || isActive}
      aria-readonly={isReadOnly || undefined}
      aria-invalid={isTroubled || undefined}
      aria-describedby={isActive && isTroubled ? reason : undefined}
      tabIndex={isActive ? 0 : -1}
      data-spot={`${line}:${place}`}
      className={marks.filter(Boolean).join(' ')}
    >
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
        <span className="grid-reason" id={reason}>
          {edit.message}
        </span>
      )}
      {isActive && !children && edit?.status === 'conflict' && (
        <span className="grid-reason" id={reason}>
          Otra persona cambió esta fila: pulse Espacio y elija qué versión queda.
        </span>
      )}
    </div>
  );
}
