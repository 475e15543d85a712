/**
 * The hours of continental Chile as iCalendar wants them told, for any day since 2023: standard time begins on the first Sunday
 * from 2 April, summer time on the first Sunday from 2 September (Decreto 224 of 2022 of Interior). A test compares them
 * with the machine's own table of zones, day by day, so that a new decree turns it red.
 */
export const santiago: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Santiago',
  'X-LIC-LOCATION:America/Santiago',
  'BEGIN:STANDARD',
  'DTSTART:20220403T000000',
  'TZNAME:-04',
  'TZOFFSETFROM:-0300',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:20220911T000000',
  'TZNAME:-03',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0300',
  'END:DAYLIGHT',
  'BEGIN:DAYLIGHT',
  'DTSTART:20230903T000000',
  'TZNAME:-03',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0300',
  'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=SU;BYMONTHDAY=2,3,4,5,6,7,8',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Santiago',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as the clocks of continental Chile show it, `YYYYMMDDTHHMMSS`. */
export const wallTime = (at: Date): string => wall.format(at).replaceAll(/[-:]/g, '').replace(' ', 'T');

/** True in the two hours that the clocks show alike, on the night that they go back. */
export const isShownTwice = (at: Date): boolean =>
  [-1, 1].some((hours) => wallTime(at) === wallTime(new Date(at.getTime() + hours * 3_600_000)));
