import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarText } from './index.ts';

const report: CalendarEvent = {
  uid: 'task-0192@cabildo',
  sequence: 3,
  changedAt: new Date('2026-11-21T12:00:00Z'),
  when: '2026-12-04',
  summary: 'Rendición de octubre; convenio FRIL 118, sede «Las Acacias»',
  description: 'Primera línea\nSegunda línea con \\ y , y ;',
  url: 'https://cabildo.trehuelemu.test/fichas/tasks/0192',
  isCancelled: false,
};
const meeting: CalendarEvent = { ...report, uid: 'session-7@cabildo', when: new Date('2026-12-10T12:30:00Z') };

/** Parses as a strict reader does: whoever gets a line wrong is told. */
const parsed = (text: string) => {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event, { exceptions: [] }));
};

const linesOf = (text: string): string[] => text.split('\r\n').slice(0, -1);

test('a strict reader finds every event as it was written', () => {
  const [first, second] = parsed(calendarText('Cabildo: Marta Huenchul', [report, meeting]));
  assert.equal(first?.uid, report.uid);
  assert.equal(first?.sequence, 3);
  assert.equal(first?.summary, report.summary);
  assert.equal(first?.description, report.description);
  assert.equal(first?.component.getFirstPropertyValue('url'), report.url);
  assert.equal(second?.startDate.toJSDate().toISOString(), '2026-12-10T12:30:00.000Z');
  assert.equal(second?.startDate.zone?.tzid, 'America/Santiago');
});

test('a deadline is a whole day, the same wherever it is read', () => {
  const [event] = parsed(calendarText('Cabildo', [report]));
  assert.equal(event?.startDate.isDate, true);
  assert.equal(event?.startDate.toString(), '2026-12-04');
  assert.equal(event?.endDate.toString(), '2026-12-05');
});

test('the hours of Chile are those of the machine, each day of 2023 to 2040 and each hour around the nights of change', () => {
  const days: Date[] = [];
  for (let at = Date.UTC(2023, 0, 1, 15); at < Date.UTC(2041, 0, 1); at += 86_400_000) days.push(new Date(at));
  for (const month of [3, 8])
    for (let year = 2023; year <= 2040; year += 1)
      for (let hour = 0; hour < 24 * 9; hour += 1) days.push(new Date(Date.UTC(year, month, 1, hour)));
  const events = days.map((when, index) => ({ ...meeting, uid: `${index}`, when }));
  const read = parsed(calendarText('Cabildo', events)).map((event) => event.startDate.toJSDate().toISOString());
  assert.deepEqual(
    read.filter((iso, index) => iso !== days[index]?.toISOString()),
    [],
  );
});

test('no line is longer than 75 octets, none ends without CRLF, no letter is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const text = calendarText('Ñuñoa', [{ ...report, summary: words, description: `${words}\n${words}` }]);
      assert.ok(linesOf(text).every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line)));
      assert.ok(!text.includes('\uFFFD') || words.includes('\uFFFD'));
      const [event] = parsed(text);
      const plain = [...words.replaceAll('\r\n', '\n')].filter((letter) => letter >= ' ' || letter === '\n').join('');
      assert.equal(event?.summary, plain);
    }),
    { numRuns: 300 },
  );
});

test('what was cancelled says so, and an empty calendar is still a calendar', () => {
  const [event] = parsed(calendarText('Cabildo', [{ ...report, isCancelled: true }]));
  assert.equal(event?.component.getFirstPropertyValue('status'), 'CANCELLED');
  assert.deepEqual(parsed(calendarText('Cabildo', [])), []);
});

test('a line that broke the rules would be caught: the reader is strict', () => {
  const text = calendarText('Cabildo', [report]);
  assert.throws(() => parsed(text.replace('SEQUENCE:3', 'SEQUENCE 3')));
  assert.throws(() => parsed(text.replace('END:VEVENT\r\n', '')));
});
