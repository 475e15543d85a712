import { memo } from 'react';
import { leftOf } from './Cell.tsx';
import type { Column, Standing } from './columns.ts';
import { showValue } from './shown.ts';
import type { Strand } from './strands.ts';

interface GroupRowProps {
  strand: Strand;
  index: number;
  line: number;
  top: number;
  columns: readonly Standing[];
  by: Column | undefined;
  active: number;
}

/** The head of a group: what its rows share, how many they are and what they add up to. */
export const GroupRow = memo(function GroupRow({ strand, index, line, top, columns, by, active }: GroupRowProps) {
  const { group, isOpen } = strand;
  const isBlank = group?.value === null || group?.value === undefined;
  const name = by && !isBlank ? showValue(by, group?.value) : 'Sin dato';
  return (
    <div role="row" aria-rowindex={line + 2} className="grid-row grid-group" style={{ top }} data-turn={index}>
      {columns.map((column, place) => {
        const sum = group?.sums[column.key];
        return (
          <div
            key={column.key}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            aria-expanded={place === 0 ? isOpen : undefined}
            tabIndex={active === place ? 0 : -1}
            style={leftOf(column)}
            data-spot={`${line}:${place}`}
            className={`grid-cell${column.left !== undefined ? ' grid-frozen' : ''}${sum === undefined ? '' : ' grid-end'}${active === place ? ' grid-active' : ''}`}
          >
            {place === 0 ? (
              <span className="grid-text">
                <span aria-hidden="true">{isOpen ? '▾' : '▸'} </span>
                {name} <span className="grid-count">{group?.count.toLocaleString('es-CL')}</span>
              </span>
            ) : (
              <span className="grid-text">{sum === undefined ? '' : showValue(column, sum)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});
