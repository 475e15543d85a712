import { type Series, sayDecimal, sayPeriod, series } from '../../../law/units/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** A value that jumps from the one before it, as a slip of the finger does. */
export interface OddValue {
  id: string;
  series: Series;
  of: string;
  value: string;
  before: string;
}

// Since 2010 neither the UTM nor the UF nor the index has moved 3 % from one month to the next.
const largestJump = '0.05';

/** Values that differ more than 5 % from the one before, where that one is at most two months older: they warn, never block. */
export const oddValues = (sql: Queryable): Promise<OddValue[]> =>
  sql.rows<OddValue>(
    `select id, unit as series, period as of, value, before
    from (
      select id, unit, period, value,
        lag(value) over each as before,
        lag(period) over each as prior
      from unit_value where unit <> 'IPC_CHANGE'
      window each as (partition by unit order by period)) pair
    where ${months('period')} - ${months('prior')} <= 2
      and abs(value::numeric / before::numeric - 1) > ${largestJump}
    order by period desc limit 20`,
  );

const months = (period: string): string => `(left(${period}, 4)::int * 12 + substr(${period}, 6, 2)::int)`;

/** `la UTM de octubre de 2026 (717.930) difiere más de un 5 % del valor anterior (71.721)`. */
export const sayOdd = ({ series: name, of, value, before }: OddValue): string => {
  const { called, each } = series[name];
  const which = `${called} ${each === 'day' ? 'del' : 'de'} ${sayPeriod(of)}`;
  return `${which} (${sayDecimal(value)}) difiere más de un 5 % del valor anterior (${sayDecimal(before)})`;
};
