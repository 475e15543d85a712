import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import {
  addDays,
  calendarOf,
  type DayException,
  deadline,
  dueOn,
  type RegimeName,
  type Suspension,
  type Term,
  termOf,
} from '../index.ts';

const date = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2003-06-01', days));
const amount = fc.integer({ min: 1, max: 120 });
const inDays: RegimeName[] = ['habiles', 'locmCorridos', 'corridos', 'corridosAlHabil', 'judiciales', 'antesDeSesion'];
const regime = fc.constantFrom(...inDays);
const anyRegime = fc.constantFrom<RegimeName>(...inDays, 'meses', 'anos', 'compras', 'corridosAntes');
const act = { reason: 'suspensión', norm: 'Decreto 812' };
const suspensionNear = (from: string) =>
  fc
    .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 20 }))
    .map(([away, long]): Suspension => ({ from: addDays(from, away), to: addDays(from, away + long), ...act }));
const holidayNear = (from: string) =>
  fc
    .integer({ min: -40, max: 200 })
    .map((away): DayException => ({ on: addDays(from, away), kind: 'holiday', reason: 'Duelo', norm: 'Ley 99.999' }));
const calendar = calendarOf();
const termIn = (way: RegimeName, units: number): Term =>
  termOf(way, way === 'anos' ? Math.min(units, 3) : way === 'meses' ? Math.min(units, 40) : units);

test('a term that starts later never ends earlier, whatever is suspended', () => {
  const order = date.chain((from) =>
    fc.record({
      from: fc.constant(from),
      later: fc.integer({ min: 0, max: 40 }),
      units: amount,
      way: regime,
      suspensions: fc.array(suspensionNear(from), { maxLength: 3 }),
    }),
  );
  fc.assert(
    fc.property(order, ({ from, later, units, way, suspensions }) => {
      const first = dueOn(termIn(way, units), from, calendar, { suspensions });
      assert.ok(dueOn(termIn(way, units), addDays(from, later), calendar, { suspensions }) >= first);
    }),
    { numRuns: 1_500 },
  );
});

test('months and years that start later never end earlier', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 0, max: 400 }),
      amount,
      fc.constantFrom<RegimeName>('meses', 'anos'),
      (from, later, units, way) =>
        assert.ok(
          dueOn(termIn(way, units), addDays(from, later), calendar) >= dueOn(termIn(way, units), from, calendar),
        ),
    ),
    { numRuns: 1_000 },
  );
});

test('what is counted forward and then backward from a working day returns to it', () => {
  fc.assert(
    fc.property(date, amount, (from, units) => {
      const start = calendar.businessDay(from, 1);
      const there = dueOn(termOf('habiles', units), start, calendar);
      assert.equal(dueOn(termOf('antesDeSesion', units), there, calendar), start);
      const plain = dueOn(termOf('corridos', units), from, calendar);
      assert.equal(dueOn(termOf('corridosAntes', units), plain, calendar), from);
    }),
    { numRuns: 1_000 },
  );
});

test('a holiday that is added never brings a date forward, and never puts off one counted backward', () => {
  const order = date.chain((from) =>
    fc.record({
      from: fc.constant(from),
      units: amount,
      way: anyRegime,
      added: fc.array(holidayNear(from), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(order, ({ from, units, way, added }) => {
      const term = termIn(way, units);
      const [before, after] = [dueOn(term, from, calendar), dueOn(term, from, calendarOf({ exceptions: added }))];
      assert.ok(term.direction === 'forward' ? after >= before : after <= before);
    }),
    { numRuns: 300 },
  );
});

test('a suspension of n working days inside the term moves it by n working days', () => {
  fc.assert(
    fc.property(
      date,
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 1, max: 15 }),
      fc.nat(),
      (from, units, n, where) => {
        const first = calendar.businessDay(from, 1 + (where % units));
        const suspensions = [{ from: first, to: n === 1 ? first : calendar.businessDay(first, n - 1), ...act }];
        const before = dueOn(termOf('habiles', units), from, calendar);
        assert.equal(dueOn(termOf('habiles', units), from, calendar, { suspensions }), calendar.businessDay(before, n));
      },
    ),
    { numRuns: 500 },
  );
});

test('a term extended by n days ends as one that is n days longer', () => {
  fc.assert(
    fc.property(date, amount, amount, regime, (from, units, more, way) => {
      const extended = dueOn(termOf(way, units), from, calendar, {
        extensions: [{ amount: more, norm: 'Decreto 812' }],
      });
      assert.equal(extended, dueOn(termOf(way, units + more), from, calendar));
    }),
    { numRuns: 500 },
  );
});

test('the quick date and the count with its steps are the same date, and the steps are every day once, in order', () => {
  fc.assert(
    fc.property(date, amount, regime, (from, units, way) => {
      const { on, steps, term } = deadline(termOf(way, units), from, calendar);
      assert.equal(dueOn(term, from, calendar), on);
      const sign = term.direction === 'forward' ? 1 : -1;
      for (const [place, step] of steps.entries()) assert.equal(step.on, addDays(from, place * sign));
      assert.equal(steps.at(-1)?.on, on);
      assert.equal(Math.max(...steps.map(({ number = 0 }) => number)), units);
      assert.ok(steps.every(({ kind, reason, norm }) => kind !== 'skipped' || (reason && norm)));
    }),
    { numRuns: 500 },
  );
});

test('the quick date is the counted date in every way of counting, from whichever day it begins', () => {
  const order = fc.tuple(date, amount, anyRegime, fc.constantFrom('nextDay', 'sameDay'));
  fc.assert(
    fc.property(order, ([from, units, way, start]) => {
      const term: Term = { ...termIn(way, units), start };
      assert.equal(dueOn(term, from, calendar), deadline(term, from, calendar).on);
    }),
    { numRuns: 2_000 },
  );
});

test('the machine’s time zone and its nights of clock change do nothing', async () => {
  const [here, ...others] = await Promise.all(
    ['America/Santiago', 'Pacific/Auckland', 'UTC', 'Pacific/Kiritimati'].map((zone) => countsIn(zone)),
  );
  assert.match(here ?? '', /"zone":"America\/Santiago".*2026-09-0/s);
  const without = (counts = '') => counts.slice(counts.indexOf('|'));
  for (const other of others) assert.equal(without(other), without(here));
});

// Each zone has a process of its own: what one has computed must not answer for another.
const countsIn = async (zone: string): Promise<string> => {
  const law = pathToFileURL(join(import.meta.dirname, '../index.ts')).href;
  const nights = ['2026-04-03', '2026-09-04', '2025-09-05', '2024-04-05', '2026-09-25', '2026-03-27'];
  const script = `
    import { calendarOf, deadline, holidaysOf, termOf } from ${JSON.stringify(law)};
    const calendar = calendarOf();
    console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone }) + '|' + JSON.stringify([
      holidaysOf(2026),
      ...${JSON.stringify(nights)}.flatMap((from) => [
        deadline(termOf('habiles', 4), from, calendar),
        deadline(termOf('meses', 1), from, calendar),
        deadline(termOf('horas', 30), from + 'T23:30', calendar),
      ]),
    ]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
  });
  return stdout;
};
