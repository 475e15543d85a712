import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Conversion, inPesos, inUnits, type Missing, sayConversion, unitValues } from './convert.ts';
import type { Unit } from './series.ts';

const source = 'Tabla de prueba';
const values = unitValues([
  { series: 'UTM', of: '2026-01', value: '69751', source },
  { series: 'UTM', of: '2026-02', value: '69611', source },
  { series: 'UF', of: '2026-01-31', value: '39706.07', source },
  { series: 'UF_MONTH', of: '2026-03', value: '39835.1264516129', source },
]);

const found = (answer: Conversion | Missing): Conversion => {
  assert.ok(!('missing' in answer), 'missing' in answer ? answer.missing : '');
  return answer;
};

test('the limit of a contract in UTM is counted with the month of its date, which is named', () => {
  const limit = found(inPesos('500', 'UTM', '2026-01-15', values));
  assert.equal(limit.pesos, 34_875_500);
  assert.deepEqual([limit.of, limit.value, limit.source], ['2026-01', '69751', source]);
  assert.equal(sayConversion(limit), '500 UTM de enero de 2026 ($\u00a069.751 cada una) = $\u00a034.875.500');
});

const signed = [
  { amount: '500', unit: 'UTM', on: '2026-01-31', pesos: 34_875_500, why: 'last day of January: UTM of January' },
  { amount: '500', unit: 'UTM', on: '2026-02-01', pesos: 34_805_500, why: 'the day after: UTM of February' },
  { amount: '1', unit: 'UF', on: '2026-01-31', pesos: 39_706, why: '39.706,07 loses seven cents' },
  { amount: '50', unit: 'UF', on: '2026-01-31', pesos: 1_985_304, why: '1.985.303,5: half a peso goes up' },
  { amount: '0.5', unit: 'UTM', on: '2026-01-31', pesos: 34_876, why: '34.875,5: half a peso goes up' },
  { amount: '0', unit: 'UF', on: '2026-01-31', pesos: 0, why: 'nothing is nothing' },
] as const;

for (const { amount, unit, on, pesos, why } of signed)
  test(`${amount} ${unit} on ${on}: ${why}`, () => assert.equal(found(inPesos(amount, unit, on, values)).pesos, pesos));

test('a month that nobody loaded is said, with its name and what to do', () =>
  assert.deepEqual(inPesos('500', 'UTM', '2026-11-21', values), {
    missing: 'No está cargado el valor de la UTM de noviembre de 2026. Cárguelo en «Unidades de cuenta».',
  }));

test('the mean of a month never serves for a day of it', () =>
  assert.deepEqual(inPesos('1', 'UF', '2026-03-10', values), {
    missing:
      'No está cargado el valor de la UF del 10 de marzo de 2026. El promedio de marzo de 2026 está, pero no es el valor de ese día. Cárguelo en «Unidades de cuenta».',
  }));

const on: Record<Unit, string> = { UTM: '2026-01-15', UF: '2026-01-31' };
const units = fc.constantFrom<Unit>('UTM', 'UF');
const hundredths = fc.integer({ min: 0, max: 2_000_000_000 });
const decimal = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

test('an amount of two decimals comes back from its pesos unchanged', () =>
  fc.assert(
    fc.property(units, hundredths, (unit, cents) => {
      const there = found(inPesos(decimal(cents), unit, on[unit], values));
      const back = found(inUnits(there.pesos, unit, on[unit], values));
      assert.equal(Number(back.amount), cents / 100);
    }),
  ));

test('pesos come back from units within half a hundredth of the unit, and half a peso', () =>
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 900_000_000_000 }), (unit, pesos) => {
      const there = found(inUnits(pesos, unit, on[unit], values));
      const back = found(inPesos(there.amount, unit, on[unit], values));
      assert.ok(Math.abs(back.pesos - pesos) <= Number(there.value) * 0.005 + 0.5);
    }),
  ));

test('more units are never fewer pesos, and more pesos never fewer units', () =>
  fc.assert(
    fc.property(units, hundredths, hundredths, (unit, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const pesos = (cents: number) => found(inPesos(decimal(cents), unit, on[unit], values)).pesos;
      const amount = (of: number) => Number(found(inUnits(of, unit, on[unit], values)).amount);
      assert.ok(pesos(less) <= pesos(more));
      assert.ok(amount(less) <= amount(more));
    }),
  ));

test('a hundred cents counted one by one differ from the whole by rounding only, never by floating point', () =>
  assert.equal(found(inPesos('0.1', 'UF', '2026-01-31', values)).pesos, 3_971));
