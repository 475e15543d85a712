import { type UnitValue, type UnitValues, unitValues } from '../../../law/units/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** The values with which amounts of these dates are turned; what is not loaded is not there. */
export const unitValuesOn = async (sql: Queryable, dates: readonly string[]): Promise<UnitValues> => {
  const periods = new Set(dates.flatMap((on) => [on, on.slice(0, 7)]));
  return unitValues(
    await sql.rows<UnitValue>(
      'select unit as series, period as of, value, source from unit_value where period = any($1::text[])',
      [[...periods]],
    ),
  );
};

/** The newest value of each series. */
export const latestValues = (sql: Queryable): Promise<UnitValue[]> =>
  sql.rows<UnitValue>(
    `select distinct on (unit) unit as series, period as of, value, source
    from unit_value order by unit, period desc`,
  );

/** Every value of a year, in order. */
export const valuesOfYear = (sql: Queryable, year: string): Promise<(UnitValue & { id: string })[]> =>
  sql.rows<UnitValue & { id: string }>(
    `select id, unit as series, period as of, value, source from unit_value
    where period >= $1 and period < $2 order by unit, period`,
    [year, String(Number(year) + 1)],
  );

/** The years of which something is loaded, the newest first. */
export const yearsWithValues = async (sql: Queryable): Promise<string[]> =>
  (await sql.rows<{ year: string }>('select distinct left(period, 4) as year from unit_value order by year desc')).map(
    ({ year }) => year,
  );
