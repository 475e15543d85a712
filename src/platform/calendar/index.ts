export { type CalendarEvent, calendarText } from './calendarText.ts';
