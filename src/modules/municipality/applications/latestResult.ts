import type { Desk } from '../../../records/desk.ts';
import type { Result } from './choices.ts';

/** The last thing that the reviewer resolved of an application. */
export const latestResult = async (
  desk: Pick<Desk, 'sql'>,
  application: string,
): Promise<{ id: string; rate: Result; resultOn: string } | undefined> => {
  const [last] = await desk.sql.rows<{ id: string; rate: Result; resultOn: string }>(
    `select id, rate, result_on as "resultOn" from technical_result
    where application = $1::uuid order by result_on desc, created_at desc limit 1`,
    [application],
  );
  return last;
};
