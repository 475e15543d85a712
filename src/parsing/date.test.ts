import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readDate, readNumberAndDate } from './date.ts';
import { dayFirst, detectDateOrder } from './dateOrder.ts';
import { is, isProbably, promises, refusedFor } from './parsing.testing.ts';

promises('the date', (text) => readDate(text), [
  ['06-03-2025', is('2025-03-06')],
  ['16.09.2025', is('2025-09-16')],
  ['5.3.24', is('2024-03-05')],
  ['1.12.98', is('1998-12-01')],
  ['12/09.2025', is('2025-09-12')],
  ['2026-11-21', is('2026-11-21')],
  ['2010-1-1', is('2010-01-01')],
  ['2026-11-21T23:30:00', is('2026-11-21')],
  ['06/03/2025 12:00', is('2025-03-06')],
  ['20261121', is('2026-11-21')],
  ['21 nov 2026', is('2026-11-21')],
  ['21 de noviembre de 2026', is('2026-11-21')],
  ['sábado 21 de noviembre del 2026', is('2026-11-21')],
  ['3-sept-25', is('2025-09-03')],
  ['45000', is('2023-03-15')],
  ['45000.5', is('2023-03-15')],
  ['29-02-2024', is('2024-02-29')],
  ['5/24/2024', isProbably('2024-05-24')],
  ['30-12-1899', is(null)],
  ['1900-01-01', is(null)],
  ['1900-01-01T00:00:00', is(null)],
  ['00/00/0000', is(null)],
  ['', is(null)],
  ['N/A', is(null)],
  ['-', is(null)],
  ['0', is(null)],
  ['29-02-2025', refusedFor(/no existe/)],
  ['31-04-2025', refusedFor(/no existe/)],
  ['32-13-2025', refusedFor(/no existe/)],
  ['31 de febrero de 2025', refusedFor(/no existe/)],
  ['24-09-2025 / 1.2.25', refusedFor(/más de una fecha/)],
  ['06-03-20255', refusedFor(/No es una fecha/)],
  ['40069620', refusedFor(/No es una fecha/)],
  ['3706', refusedFor(/No es una fecha/)],
  ['Creado por ley', refusedFor(/No es una fecha/)],
]);

promises('the number and date', (text) => readNumberAndDate(text), [
  ['227/06.03.2025', is({ number: '227', date: '2025-03-06' })],
  ['1616/ 02.10.2025', is({ number: '1616', date: '2025-10-02' })],
  ['12 / 15.3.24', is({ number: '12', date: '2024-03-15' })],
  ['999-06-03-2025', is({ number: '999', date: '2025-03-06' })],
  ['Res. Ex. N° 1.241 del 31.12.2024', is({ number: '1241', date: '2024-12-31' })],
  ['', is(null)],
  ['RES.EXE. 123', refusedFor(/número y fecha/)],
  ['12/45.9.24', refusedFor(/no existe/)],
]);

test('a column proves its order by days over 12, for each separator apart', () => {
  const { orders, isSure } = detectDateOrder(['5/24/2024', '3/4/2024', '24-09-2025', '1.2.25']);
  assert.deepEqual(orders, { '/': 'mdy', '-': 'dmy', '.': 'dmy' });
  assert.deepEqual(isSure, { '/': true, '-': true, '.': false });
  assert.deepEqual(readDate('3/4/2024', { orders }), { ok: true, value: '2024-03-04' });
  assert.deepEqual(readDate('3-4-2024', { orders }), { ok: true, value: '2024-04-03' });
});

test('a column with both orders is not sure, and the odd one out is read with a doubt', () => {
  const { orders, isSure } = detectDateOrder(['24/5/2024', '25/5/2024', '5/24/2024']);
  assert.deepEqual([orders['/'], isSure['/']], ['dmy', false]);
  const odd = readDate('5/24/2024', { orders });
  assert.ok(odd.ok && odd.value === '2024-05-24' && odd.doubt?.includes('mes/día/año'));
});

test('every day from 1950 to 2099 is read back in any usual form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -7304, max: 47_480 }), (days) => {
      const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      for (const text of [
        iso,
        `${day}-${month}-${year}`,
        `${Number(day)}.${Number(month)}.${year}`,
        `${day}/${month}/${year}`,
        String(days + 25_569),
      ]) {
        assert.deepEqual(readDate(text, { orders: dayFirst }), { ok: true, value: iso }, text);
      }
    }),
  );
});
