import type { Queryable } from '../../../platform/database/database.ts';

/**
 * The next number of a series, from a row that is locked until the transaction ends: who comes after waits, and what is undone
 * gives its number back. So a series has neither gaps nor repeats.
 */
export const nextNumber = async (inside: Queryable, series: string): Promise<number> => {
  const [row] = await inside.rows<{ last: number }>(
    `insert into session_counter (series, last) values ($1, 1)
    on conflict (series) do update set last = session_counter.last + 1
    returning last`,
    [series],
  );
  if (!row) throw new Error(`The series «${series}» gave no number`);
  return row.last;
};
