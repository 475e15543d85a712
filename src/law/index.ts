export { addDays, addMonths, CannotCount, dayOf, isLocalDate, type LocalDate, weekdayOf } from './date.ts';
export {
  calendarOf,
  type CalendarOrder,
  type DayCalendar,
  type DayException,
  type NotWorking,
} from './days/calendar.ts';
export { type Confidence, type Holiday, type Place, reaches, type Where } from './days/holiday.ts';
export { holidaysOf } from './days/holidays.ts';
export { deadline, dueOn } from './counting/deadline.ts';
export type {
  Circumstances,
  CountStep,
  DeadlineCount,
  Extension,
  Suspension,
  Term,
  TermEnd,
  TermStart,
  TermUnit,
} from './counting/term.ts';
export {
  firstWeekOf,
  lastBusinessDayNotAfter,
  lastBusinessDayOf,
  nthBusinessDayOf,
  nthWeekdayOf,
} from './counting/monthDays.ts';
export { filedOn, type Notice, notifiedOn } from './counting/notification.ts';
export { halfMore, isRegime, type Regime, type RegimeName, regimeOfLocm, regimes, termOf } from './counting/regimes.ts';
export { saidBy } from './counting/saidBy.ts';
export { businessDaysBefore, firstOrdinarySessionAfter, type Session } from './counting/sessions.ts';
export type { Checked, Content, LegalValue, Limit, Reach, Scope, Values, Version } from './value.ts';
export type { ContentOf, ValueId } from './valueIds.ts';
export {
  type Answer,
  answerOn,
  type Binding,
  bindingsOf,
  doubtOf,
  governs,
  type Missing,
  valueOn,
  valuesOn,
  whyNone,
} from './valueOn.ts';
export { confidenceInWords, contentInWords, dateInWords, reachInWords, valueInWords } from './words.ts';
export { sharesDays } from './overlaps.ts';
export { sameScope, scopeInWords } from './scope.ts';
