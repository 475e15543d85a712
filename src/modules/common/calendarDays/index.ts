import type { Module } from '../../../records/catalog.ts';
import { calendarConfirmation, dayException } from './calendarDays.record.ts';
import { keepWhatWasConfirmed, refuseUnplaced } from './consequences.ts';

export { calendarFrom, calendarOfHouse, calendarSeenBy } from './calendar.ts';
export { calendarConfirmation, dayException } from './calendarDays.record.ts';
export { type CalendarFacts, calendarFacts, type Confirmation, type KnownException } from './facts.ts';
export { nextYearUnconfirmed } from './nextYear.ts';
export { holidaysOfYear, isConfirmed, standingOf, type YearDay, type YearStanding } from './year.ts';

/** Which days are working days here: exceptions by hand, and the yearly confirmation by a person. */
export const calendarDays: Module = {
  name: 'calendarDays',
  records: [dayException, calendarConfirmation],
  consequences: { dayException: refuseUnplaced, calendarConfirmation: keepWhatWasConfirmed },
};
