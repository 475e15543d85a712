import { electionDays } from './elections.ts';
import { type Holiday, reaches, type Where } from './holiday.ts';
import { oneOffHolidays } from './oneOff.ts';
import { type HolidayRule, holidayRules } from './rules.ts';

/** The holidays of a year in a place, in order; without a place, only those of the whole country. */
export const holidaysOf = (year: number, place: Where = {}): Holiday[] =>
  [...holidayRules.flatMap((rule) => inYear(rule, year)), ...oneOffHolidays, ...electionDays]
    .filter((holiday) => Number(holiday.on.slice(0, 4)) === year && reaches(holiday, place))
    .sort((a, b) => a.on.localeCompare(b.on));

const inYear = (rule: HolidayRule, year: number): Holiday[] => {
  const on = rule.on(year);
  if (!on || (rule.from && on < rule.from) || (rule.until && on >= rule.until)) return [];
  const { name, norm, region, commune } = rule;
  return [{ on, name, norm, confidence: rule.confidence?.(year) ?? 'confirmed', region, commune }];
};
