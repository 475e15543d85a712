import type { Desk } from '../../../records/desk.ts';
import type { RateResult } from '../investment.choices.ts';

/** The last thing that the reviewer resolved of an application. */
export const latestResult = async (
  desk: Pick<Desk, 'sql'>,
  application: string,
): Promise<{ id: string; rate: RateResult; resultOn: string } | undefined> => {
  const [last] = await desk.sql.rows<{ id: string; rate: RateResult; resultOn: string }>(
    `select id, rate, result_on as "resultOn" from technical_result
    where application = $1::uuid order by result_on desc, created_at desc limit 1`,
    [application],
  );
  return last;
};
