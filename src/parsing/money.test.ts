import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { detectMoneyUnit, readMoney } from './money.ts';
import { is, isProbably, promises, refusedFor } from './parsing.testing.ts';

promises('in a column of pesos,', (text) => readMoney(text, { unit: 'pesos' }), [
  ['$1,395,820', is(1_395_820)],
  ['$ 1.395.820', is(1_395_820)],
  ['1 395 820', is(1_395_820)],
  ['$\u00a01.395.820', is(1_395_820)],
  ['M$817,390', is(817_390_000)],
  ['MM$ 1,5', is(1_500_000)],
  ['$ -', is(0)],
  ['  -   ', is(0)],
  ['-$45,000', is(-45_000)],
  ['$-45.000', is(-45_000)],
  ['45.000-', is(-45_000)],
  ['−45.000', is(-45_000)],
  ['(1.234)', is(-1_234)],
  ['$1.000.-', is(1_000)],
  ['62072.0', is(62_072)],
  ['1,395,820.00', is(1_395_820)],
  ['1.234,5', isProbably(1_235)],
  ['', is(null)],
  ['N/A', is(null)],
  ['No Recepcionado', is(null)],
  ['1.234.5', refusedFor(/puntos y comas no calzan/)],
  ['12.34.567', refusedFor(/no calzan/)],
  ['92 millones', refusedFor(/trae palabras.*en pesos/)],
  ['UF 1.234,5', refusedFor(/otra unidad/)],
  ['US$ 300', refusedFor(/otra unidad/)],
  ['1.000 / 2.000', refusedFor(/más de un monto/)],
  ['#ERROR!', refusedFor(/No es un monto/)],
  ['pendiente', refusedFor(/No es un monto/)],
  ['99.999.999.999.999.999', refusedFor(/demasiado grande/)],
]);

promises('in a column of thousands,', (text) => readMoney(text, { unit: 'thousands' }), [
  ['$817,390', is(817_390_000)],
  ['62072.0', is(62_072_000)],
  ['1.234,5', is(1_234_500)],
  ['854061.763', is(854_061_763)],
  ['41,763', isProbably(41_763_000)],
  ['0.125', is(125)],
]);

promises(
  'in a column of thousands with decimal dots,',
  (text) => readMoney(text, { unit: 'thousands', decimal: '.' }),
  [
    ['41.763', is(41_763)],
    ['41,763', is(41_763_000)],
  ],
);

promises('in a column of unknown unit,', (text) => readMoney(text, { unit: 'auto' }), [
  ['M$ 24.064', is(24_064_000)],
  ['24.064', isProbably(24_064)],
]);

test('every amount written as Chile writes it is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9e14, max: 9e14 }), (pesos) => {
      for (const text of [`$ ${pesos.toLocaleString('es-CL')}`, pesos.toLocaleString('en-US'), String(pesos)]) {
        assert.deepEqual(readMoney(text, { unit: 'pesos' }), { ok: true, value: pesos + 0 });
      }
    }),
  );
});

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,$M()-/ €UF%') }), (text) => {
      const parsed = readMoney(text, { unit: 'auto' });
      assert.ok(parsed.ok ? parsed.value === null || Number.isSafeInteger(parsed.value) : parsed.reason.endsWith('.'));
    }),
    { numRuns: 3000 },
  );
});

const units: [string, string, string[], string[], 'pesos' | 'thousands', boolean][] = [
  ['a header marked M$', 'MONTO FNDR POSTULADO M$', ['$24,064'], [], 'thousands', true],
  ['a header ending in _M', 'monto_solicitado_M', ['62072.0'], [], 'thousands', true],
  ['cells marked M$', 'GASTO VIGENTE', ['M$817,390', 'M$41,893', ''], [], 'thousands', true],
  [
    'a line above the table',
    '2023',
    ['5.000'],
    ['Valores en miles de pesos nominales (M$) de cada año.'],
    'thousands',
    true,
  ],
  ['a header marked $', 'AUMENTOS $', ['24.064'], [], 'pesos', true],
  ['no mark and small amounts', 'MONTO TOTAL PROYECTO', ['$24,064', '$248,435', '$9'], [], 'thousands', false],
  ['no mark and large amounts', 'Monto', ['$ 1.395.820', '$ 98.000.000'], [], 'pesos', false],
  ['no amounts', 'Monto', ['', '-'], [], 'pesos', false],
];
for (const [name, header, samples, preamble, unit, isSure] of units) {
  test(`with ${name}, the column is ${isSure ? 'surely' : 'perhaps'} in ${unit}`, () => {
    const detected = detectMoneyUnit(header, samples, preamble);
    assert.deepEqual([detected.unit, detected.isSure], [unit, isSure], detected.because);
  });
}
