import { leftOf } from './Cell.tsx';
import type { Standing } from './columns.ts';
import { showValue } from './shown.ts';

interface FooterRowProps {
  columns: readonly Standing[];
  rowIndex: number;
  label: string;
  sums: Readonly<Record<string, number>>;
}

/** What the money columns add up to, for the filter or for what is selected. */
export function FooterRow({ columns, rowIndex, label, sums }: FooterRowProps) {
  return (
    <div role="row" aria-rowindex={rowIndex} className="grid-foot-row">
      {columns.map((column, place) => {
        const sum = sums[column.key];
        return (
          <div
            key={column.key}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={place + 1}
            className={`grid-cell${column.left !== undefined ? ' grid-frozen' : ''}${sum === undefined ? '' : ' grid-end'}`}
            style={leftOf(column)}
            data-sum={sum === undefined ? undefined : column.key}
          >
            <span className="grid-text">{place === 0 ? label : sum === undefined ? '' : showValue(column, sum)}</span>
          </div>
        );
      })}
    </div>
  );
}
