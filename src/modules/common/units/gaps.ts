import { addDays, addMonths } from '../../../law/index.ts';
import { type Series, sayPeriod, series } from '../../../law/units/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** Months or days in a row that nobody loaded. */
export interface Gap {
  series: Series;
  from: string;
  to: string;
}

/** The series whose values should all be there. */
const expected = ['UTM', 'UF', 'IPC'] as const;

/** What is missing up to today, looking back to January of last year but never before the first value known. */
export const gapsUntil = async (sql: Queryable, today: string): Promise<Gap[]> => {
  const since = `${Number(today.slice(0, 4)) - 1}-01`;
  const rows = await sql.rows<{ unit: Series; first: string; periods: string[] }>(
    `select unit, min(period) as first, coalesce(array_agg(period) filter (where period >= $1), '{}') as periods
    from unit_value where unit = any($2::text[]) group by unit`,
    [since, [...expected]],
  );
  return expected.flatMap((name) => {
    const found = rows.find(({ unit }) => unit === name);
    const start = series[name].each === 'day' ? `${since}-01` : since;
    const from = found && found.first > start ? found.first : start;
    return gapsOf(name, new Set(found?.periods), from, lastExpected(name, today));
  });
};

/** The newest month or day that should be known: the INE publishes the IPC of a month about the 8th of the next. */
const lastExpected = (name: Series, today: string): string => {
  if (name === 'UF') return today;
  if (name === 'UTM') return today.slice(0, 7);
  const back = Number(today.slice(8)) > 8 ? -1 : -2;
  return addMonths(`${today.slice(0, 7)}-01`, back).slice(0, 7);
};

const gapsOf = (name: Series, known: ReadonlySet<string>, from: string, to: string): Gap[] => {
  const gaps: Gap[] = [];
  for (let period = from; period <= to; period = after(period)) {
    if (known.has(period)) continue;
    const last = gaps.at(-1);
    if (last && after(last.to) === period) last.to = period;
    else gaps.push({ series: name, from: period, to: period });
  }
  return gaps;
};

const after = (period: string): string =>
  period.length === 10 ? addDays(period, 1) : addMonths(`${period}-01`, 1).slice(0, 7);

/** `la UTM de octubre de 2026 y noviembre de 2026`, `la UF desde el 10 de septiembre de 2026 hasta el 21 …`. */
export const sayGap = ({ series: name, from, to }: Gap): string => {
  const { called, each } = series[name];
  if (from === to) return `${called} ${each === 'day' ? 'del' : 'de'} ${sayPeriod(from)}`;
  return each === 'day'
    ? `${called} desde el ${sayPeriod(from)} hasta el ${sayPeriod(to)}`
    : `${called} desde ${sayPeriod(from)} hasta ${sayPeriod(to)}`;
};
