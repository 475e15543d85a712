import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { deadlinesOf } from '../../modules/deadlines.ts';
import { dateInChile } from '../../platform/clock.ts';
import type { RecordType } from '../../records/record.ts';
import type { AtDesk } from '../page.ts';
import { horizonOf } from './horizon.ts';
import type { Waits } from './Waiting.tsx';

/** The day that somebody waits for in the rows of a list; null where there is none. */
export const waitsOf = async ({ house, desk }: AtDesk, { name }: RecordType): Promise<Waits | null> => {
  const found = deadlinesOf(house.edition).find(({ record }) => record === name);
  if (!found) return null;
  const { record: _, ...waits } = found;
  return { ...waits, horizon: horizonOf(await calendarSeenBy(desk.sql), dateInChile(house.clock.now())) };
};
