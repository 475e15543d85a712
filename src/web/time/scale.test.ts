import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodAround, shareOf, stepped, ticksOf } from './scale.ts';

test('a quarter is the one around its day, and the next begins where it ends, also across a year', () => {
  assert.deepEqual(periodAround('2026-11-21', 'trimestre'), { from: '2026-10-01', to: '2026-12-31' });
  assert.equal(stepped('2026-11-21', 'trimestre', 1), '2027-01-01');
  assert.equal(stepped('2026-02-01', 'trimestre', -1), '2025-10-01');
  assert.equal(stepped('2026-02-01', 'anio', -1), '2025-01-01');
});

test('a day lies along its span by days, the last one included', () => {
  const january = { from: '2026-01-01', to: '2026-01-31' };
  assert.equal(shareOf(january, '2026-01-01'), 0);
  assert.equal(shareOf(january, '2026-02-01'), 100);
  assert.ok(shareOf(january, '2025-12-31') < 0);
});

test('a year is told by month, two years by quarter, six by year', () => {
  const labels = (from: string, to: string): string[] => ticksOf({ from, to }).map(({ label }) => label);
  assert.deepEqual(labels('2026-01-01', '2026-03-31'), ['ene 26', 'feb', 'mar']);
  assert.deepEqual(labels('2025-01-01', '2026-12-31'), ['T1 25', 'T2', 'T3', 'T4', 'T1 26', 'T2', 'T3', 'T4']);
  assert.deepEqual(labels('2021-05-03', '2024-12-31'), ['2022', '2023', '2024']);
});
