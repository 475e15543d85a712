import { type DayCalendar, dueOn, type LocalDate } from '../../../law/index.ts';
import type { Counting } from './counting.ts';

/** The day on which a task falls due; undefined while nobody knows from when it runs. */
export const dueOf = (
  counting: Counting | undefined,
  { startOn, plannedOn }: { startOn: LocalDate | null; plannedOn: LocalDate | null },
  calendar: DayCalendar,
): LocalDate | null => {
  if (!counting) return plannedOn;
  const from = counting.from ?? startOn;
  return from ? dueOn(counting.term, from, calendar) : null;
};
