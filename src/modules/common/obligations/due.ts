import { type DayCalendar, type DeadlineCount, deadline, dueOn, type LocalDate } from '../../../law/index.ts';
import { type Counting, readCounting } from './counting.ts';

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

/** How the day of a task is counted, step by step; null where nothing is counted or nobody knows from when. */
export const countOfTask = (
  { counting, startOn }: { counting: string | null; startOn: LocalDate | null },
  calendar: DayCalendar,
): DeadlineCount | null => {
  const kept = readCounting(counting);
  const from = kept?.from ?? startOn;
  return kept && from ? deadline(kept.term, from, calendar, { startedBy: kept.startedBy }) : null;
};
