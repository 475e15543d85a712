import type { LocalDate } from '../../../law/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/**
 * The next number of a series, from a row that is locked until the transaction ends: who comes after waits, and what is undone
 * gives its number back. So a series has neither gaps nor repeats.
 */
export const nextNumber = async (inside: Queryable, series: string): Promise<number> => {
  const [row] = await inside.rows<{ last: number }>(
    `insert into series_counter (series, last) values ($1, 1)
    on conflict (series) do update set last = series_counter.last + 1
    returning last`,
    [series],
  );
  if (!row) throw new Error(`The series «${series}» gave no number`);
  return row.last;
};

/** `ENT-2026-0004`: the letters of what is issued, the year of the day, and the next number of its series in that year. */
export const nextFolio = async (
  inside: Queryable,
  { letters, series, on }: { letters: string; series: string; on: LocalDate },
): Promise<string> => {
  const year = on.slice(0, 4);
  const number = await nextNumber(inside, `${series} ${year}`);
  return `${letters}-${year}-${String(number).padStart(4, '0')}`;
};
