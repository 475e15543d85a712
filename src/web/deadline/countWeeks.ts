import { addDays, type CountStep, type DeadlineCount, weekdayOf } from '../../law/index.ts';

/** One square of the calendar. */
export interface CountDay {
  on: string;
  step?: CountStep;
}

/** A month that the count touches, in weeks from Monday; days of other months are holes. */
export interface CountMonth {
  /** `2026-09`. */
  month: string;
  weeks: (CountDay | undefined)[][];
}

const shownAtMost = 4;

/** The months to draw, and how many in the middle of a long count are left to the list. */
export const monthsOf = ({ steps }: DeadlineCount): { months: CountMonth[]; left: number } => {
  const byDay = new Map<string, CountStep>();
  // The due day wins over what else is told of it.
  for (const step of steps) if (!byDay.has(step.on) || step.kind === 'due') byDay.set(step.on, step);
  const all = [...new Set([...byDay.keys()].sort().map((on) => on.slice(0, 7)))];
  const shown = all.length <= shownAtMost ? all : [...all.slice(0, 2), ...all.slice(-2)];
  return {
    months: shown.map((month) => ({ month, weeks: weeksOf(month, byDay) })),
    left: all.length - shown.length,
  };
};

// Weeks that the count does not touch say nothing, and are left out.
const weeksOf = (month: string, byDay: ReadonlyMap<string, CountStep>): CountMonth['weeks'] => {
  const weeks: (CountDay | undefined)[][] = [];
  let week: (CountDay | undefined)[] = Array.from({ length: (weekdayOf(`${month}-01`) + 6) % 7 });
  for (let on = `${month}-01`; on.slice(0, 7) === month; on = addDays(on, 1)) {
    week.push({ on, step: byDay.get(on) });
    if (week.length < 7) continue;
    weeks.push(week);
    week = [];
  }
  if (week.length > 0) weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => undefined)]);
  return weeks.filter((days) => days.some((day) => day?.step));
};
