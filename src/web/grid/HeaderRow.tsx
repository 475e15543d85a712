import { memo, type PointerEvent } from 'react';
import { leftOf } from './Cell.tsx';
import { type Column, type Placed, type Standing, sorts } from './columns.ts';
import { faceOf } from './faces.ts';
import { conditionsOn, type Question, sortedBy } from './question.ts';

interface HeaderRowProps {
  columns: readonly Standing[];
  question: Question;
  /** Column where the person is, when the header has the focus. */
  active: number;
  onSort(column: Column): void;
  onMenu(column: Column, anchor: HTMLElement): void;
  onWidth(key: string, width: number): void;
}

/** The names of the columns: a click sorts, the small arrow opens the menu, the edge changes the width. */
export const HeaderRow = memo(function HeaderRow({
  columns,
  question,
  active,
  onSort,
  onMenu,
  onWidth,
}: HeaderRowProps) {
  return (
    <div role="row" aria-rowindex={1} className="grid-head">
      {columns.map((column, place) => {
        const sorted = sortedBy(question, column.key);
        const isFiltered = conditionsOn(question, column.key).length > 0;
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={place + 1}
            aria-sort={sorted ?? (sorts(column) ? 'none' : undefined)}
            tabIndex={active === place ? 0 : -1}
            data-spot={`-1:${place}`}
            className={`grid-cell grid-header${column.left !== undefined ? ' grid-frozen' : ''}${faceOf(column.field).align === 'end' ? ' grid-end' : ''}`}
            style={leftOf(column)}
            title={column.field.help}
            onClick={() => sorts(column) && onSort(column)}
          >
            <span className="grid-text">
              {column.field.label}
              {sorted && <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : ' ↓'}</span>}
              {isFiltered && <span className="grid-filtered"> filtrado</span>}
            </span>
            <button
              type="button"
              tabIndex={-1}
              className="grid-menu"
              aria-label={`Columna ${column.field.label}`}
              onClick={(event) => {
                event.stopPropagation();
                onMenu(column, event.currentTarget);
              }}
            >
              ▾
            </button>
            <span
              className="grid-edge"
              onClick={(event) => event.stopPropagation()}
              onPointerDown={(event) => drag(event, column, onWidth)}
            />
          </div>
        );
      })}
    </div>
  );
});

/** Follows the pointer; the rows keep their own painting, only the tracks of the grid change. */
const drag = (event: PointerEvent<HTMLElement>, column: Placed, onWidth: HeaderRowProps['onWidth']): void => {
  event.preventDefault();
  event.stopPropagation();
  const edge = event.currentTarget;
  const start = event.clientX;
  edge.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent): void => onWidth(column.key, column.width + move.clientX - start);
  edge.addEventListener('pointermove', onMove);
  edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', onMove), { once: true });
};
