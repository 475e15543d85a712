import { isShownTwice, santiago, wallTime } from './santiago.ts';

/** One thing in a calendar. */
export interface CalendarEvent {
  /** The same for ever: by it a program knows the event again. */
  readonly uid: string;
  /** Higher after each change (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly changedAt: Date;
  /** A day, `YYYY-MM-DD`, or an instant. */
  readonly when: string | Date;
  readonly summary: string;
  readonly description?: string;
  readonly url?: string;
  readonly category?: string;
  readonly isCancelled: boolean;
}

/** A calendar as text of RFC 5545; the same events give the same bytes. */
export const calendarText = (name: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cabildo//Calendario personal//ES',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:America/Santiago',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...santiago,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const eventLines = (event: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  ...whenLines(event.when),
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
  ...(event.url ? [`URL:${event.url}`] : []),
  ...(event.category ? [`CATEGORIES:${escaped(event.category)}`] : []),
  `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  'TRANSP:TRANSPARENT',
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/** A legal deadline is a day of the calendar wherever it is read; an instant is told on the clocks of Chile. */
const whenLines = (when: string | Date): string[] => {
  if (typeof when === 'string')
    return [`DTSTART;VALUE=DATE:${compact(when)}`, `DTEND;VALUE=DATE:${compact(after(when))}`];
  // Programs disagree on which of two equal hours a clock means, so these are told in UTC.
  return [isShownTwice(when) ? `DTSTART:${utc(when)}` : `DTSTART;TZID=America/Santiago:${wallTime(when)}`];
};

const compact = (day: string): string => day.replaceAll('-', '');

const after = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string =>
  [...text.replaceAll('\r\n', '\n')]
    .filter((letter) => letter >= ' ' || letter === '\n')
    .join('')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** No line is longer than 75 octets, and no letter is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};
