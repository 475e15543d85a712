import type { DayCalendar } from '../../law/index.ts';
import type { Horizon } from './nearness.ts';

const toldOneByOne = 30;

/** Today and the working days that follow it, for the words of every date on a page. */
export const horizonOf = (calendar: DayCalendar, today: string): Horizon => ({
  today,
  businessDays: Array.from({ length: toldOneByOne }, (_, index) => calendar.businessDay(today, index + 1)),
});
