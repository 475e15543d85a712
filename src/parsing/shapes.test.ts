import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryCodes } from './carriedCodes.ts';
import { withoutGroups } from './groupedDigits.ts';
import { monthMatrix, monthsByYear } from './monthMatrix.ts';
import { isFormulaError } from './nothing.ts';
import { agreed } from './witnesses.ts';

const widths = [2, 2, 3];
const rowsOf = (...rows: string[][]) => rows.map((cells, place) => ({ number: place + 1, cells }));

test('each part of a code is carried down until another of its level comes, and what goes deeper is a sum', () => {
  const told = carryCodes([['24'], ['', '3'], ['', '', '6'], [], ['', '08'], ['33', '03', '125']], widths);
  assert.deepEqual(
    told.map(({ code, isSum }) => [code, isSum]),
    [
      ['24', true],
      ['24.03', true],
      ['24.03.006', false],
      [undefined, false],
      ['24.08', false],
      ['33.03.125', false],
    ],
  );
  assert.equal(carryCodes([['', '', '125']], widths)[0]?.code, undefined, 'what is above it was never said');
});

test('two places of a file are believed against one, and nobody where each says its own', () => {
  const hear = (...says: (string | undefined)[]) =>
    agreed(says.map((each, place) => ({ where: `lugar ${place + 1}`, says: each })));
  assert.deepEqual(hear('2024', undefined, '2024'), { value: '2024' });
  assert.equal(hear('2024', '2025', '2025').value, '2025');
  assert.match(hear('2024', '2025', '2025').doubt ?? '', /lugar 1: 2024; lugar 2 y lugar 3: 2025.*se tomó 2025/);
  assert.equal(hear('2024', '2025').value, undefined);
  assert.deepEqual(hear(undefined), {});
});

test('months in columns become months in rows, until a row without a name; years in columns as well', () => {
  const months = ['ENERO', 'FEBRERO', 'MARZO', 'ABRIL', 'MAYO', 'JUNIO'];
  const matrix = monthMatrix(
    rowsOf(['', ''], ['TOTAL 2026', ...months], ['VIGENTE', '1', '2', '3', '4', '5', '6'], ['', '9']),
  );
  assert.deepEqual([matrix?.title, matrix?.rows.length, matrix?.rows[0]?.cells.get(3)], ['TOTAL 2026', 1, '3']);
  const table = monthsByYear(rowsOf(['MES', '2025', '2026'], ...months.map((month) => [month, '1 %', ''])));
  assert.deepEqual(table?.at(-1), { year: 2025, month: 6, cell: '1 %' });
});

test('an amount of two groups proves what the comma of the others is; where both marks do, nothing is touched', () => {
  assert.equal(withoutGroups(['84,893,917', '1'])('728,645'), '728645');
  assert.equal(withoutGroups(['728,645'])('728,645'), '728,645');
  assert.equal(withoutGroups(['1,234,567', '1.234.567'])('728,645'), '728,645');
});

test('errors of formulas are known in both languages', () => {
  assert.deepEqual(['#REF!', '#¡DIV/0!', '#N/A', '#VALOR!', 'REF', '#1'].map(isFormulaError), [
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
