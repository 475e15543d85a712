import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf } from '../../law/index.ts';
import { weeksOf } from './calendarAddress.ts';
import { horizonOf } from './horizon.ts';
import { nearnessOf } from './nearness.ts';

// Viernes 10 de septiembre de 2027: el 17 es feriado.
const horizon = horizonOf(calendarOf(), '2027-09-10');

test('how near a day is, is said in working days and in words', () => {
  const words = (on: string | null) => nearnessOf(on, true, horizon).words;
  assert.equal(words('2027-09-09'), 'vencido');
  assert.equal(words('2027-09-10'), 'hoy');
  assert.equal(words('2027-09-11'), 'antes del próximo hábil');
  assert.equal(words('2027-09-13'), 'en 1 hábil');
  assert.equal(words('2027-09-20'), 'en 5 hábiles');
  assert.equal(words('2027-12-10'), 'en 3 meses');
  assert.equal(words(null), 'sin plazo');
});

test('what nobody waits for any more has no hurry', () => {
  assert.deepEqual(nearnessOf('2027-09-01', false, horizon), { tone: 'closed', words: '' });
});

test('a month is told in whole weeks that begin on Monday', () => {
  const weeks = weeksOf('2027-02');
  assert.equal(weeks.length, 4);
  assert.equal(weeks[0]?.[0], '2027-02-01');
  assert.equal(weeksOf('2027-08').at(-1)?.at(-1), '2027-09-05');
});
