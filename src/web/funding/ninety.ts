import { addDays, addMonths } from '../../law/index.ts';
import { monthNames } from '../../law/units/words.ts';

/** A stretch of days drawn on a line, in percent of it. */
export interface Bar {
  left: number;
  width: number;
  /** It began before the line does. */
  isCut: boolean;
}

/** Where the first day of a month falls on the line. */
export interface Tick {
  left: number;
  label: string;
}

const dayNumber = (on: string): number => Date.parse(on) / 86_400_000;

const percent = (days: number, length: number): number => Math.round((days / length) * 1000) / 10;

/** The days of a call on a line from today; its last day is inside. */
export const barOf = (opensOn: string, closesOn: string, today: string, until: string): Bar => {
  const length = dayNumber(until) - dayNumber(today) + 1;
  const from = Math.max(0, dayNumber(opensOn) - dayNumber(today));
  const to = Math.min(length, dayNumber(closesOn) - dayNumber(today) + 1);
  return { left: percent(from, length), width: Math.max(1, percent(to - from, length)), isCut: opensOn < today };
};

/** The months that begin inside the line. */
export const monthsOf = (today: string, until: string): Tick[] => {
  const length = dayNumber(until) - dayNumber(today) + 1;
  const ticks: Tick[] = [];
  for (let first = `${addMonths(today, 1).slice(0, 7)}-01`; first <= until; first = addMonths(first, 1))
    ticks.push({
      left: percent(dayNumber(first) - dayNumber(today), length),
      label: (monthNames[Number(first.slice(5, 7)) - 1] ?? '').slice(0, 3),
    });
  return ticks;
};

/** The last day of the stretch that «cierran pronto» looks at. */
export const soonUntil = (today: string): string => addDays(today, 15);
