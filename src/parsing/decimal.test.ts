import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDecimal } from './decimal.ts';
import { readPeriod } from './period.ts';

const read = (text: string): string | undefined => {
  const parsed = readDecimal(text);
  return parsed.ok ? parsed.value : undefined;
};

test('a value of the UF is read as the Banco Central and as a program write it, without losing a cent', () => {
  const written = ['39.731,79', '39731.79', '39731,79', '$39.731,79', '39731.790', ' 39 731,79 '];
  assert.deepEqual(new Set(written.map(read)), new Set(['39731.79']));
});

test('a lone dot before three digits groups thousands, as in Chile: 69.751 is a UTM', () =>
  assert.deepEqual(['69.751', '69751', '69751.0', '069751'].map(read), ['69751', '69751', '69751', '69751']));

test('what is no number is refused', () =>
  assert.deepEqual(['', 'muchos', '1.2.3', '1,2,3', '--5'].map(read), [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]));

test('what was understood is understood the same when it is read again', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{1,9}([.,]\d{1,8})?$/), (text) => {
      const once = read(text);
      assert.equal(once && read(once), once);
    }),
  ));

test('a month and a day are told apart however they are written', () => {
  const months = ['2026-01', '01/2026', 'enero de 2026', 'Ene-26', 'ENERO 2026', '2026/1'];
  for (const text of months) assert.deepEqual(readPeriod(text), { ok: true, value: '2026-01' }, text);
  for (const text of ['2026-01-15', '15-01-2026', '15 de enero de 2026'])
    assert.deepEqual(readPeriod(text), { ok: true, value: '2026-01-15' }, text);
  for (const text of ['2026-13', '31-02-2026', 'pronto', '']) assert.equal(readPeriod(text).ok, false, text);
});
