import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { is, promises, refusedFor, shared, skipWithoutShared } from './parsing.testing.ts';
import { formatRut, readRut, rutCheckDigit } from './rut.ts';

promises('the RUT', readRut, [
  ['12.345.678-5', is('12.345.678-5')],
  ['12345678-5', is('12.345.678-5')],
  ['123456785', is('12.345.678-5')],
  ['12,345,678-5', refusedFor(/No es un RUT/)],
  [' 76.416.051 - 7 ', is('76.416.051-7')],
  ['RUT: 53.312.479-8', is('53.312.479-8')],
  ['6-k', is('6-K')],
  ['12.345.678-6', refusedFor(/dígito verificador no corresponde/)],
  ['12.345.678', refusedFor(/No es un RUT|no corresponde/)],
  ['76.416.051-7 / 77.899.921-8', refusedFor(/más de un RUT/)],
  ['0-0', refusedFor(/cero/)],
  ['', refusedFor(/Ingrese un RUT/)],
  ['[RUT]', refusedFor(/No es un RUT/)],
]);

const number = fc.integer({ min: 1, max: 99_999_999 });

test('every RUT is read back, and no other check digit is accepted', () => {
  fc.assert(
    fc.property(number, (rut) => {
      assert.deepEqual(readRut(formatRut(rut)), { ok: true, value: formatRut(rut) });
      for (const digit of '0123456789K') assert.equal(readRut(`${rut}-${digit}`).ok, digit === rutCheckDigit(rut));
    }),
  );
});

test('one wrong digit, or two neighbours swapped, is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.nat(6), (rut, at) => {
      const digits = [...String(rut)];
      const [one = '', two = ''] = digits.slice(at, at + 2);
      const swapped = [...digits.slice(0, at), two, one, ...digits.slice(at + 2)].join('');
      assert.ok(one === two || !readRut(`${swapped}-${rutCheckDigit(rut)}`).ok);
      const wrong = [...digits.slice(0, at), String((Number(one) + 1) % 10), ...digits.slice(at + 1)].join('');
      assert.ok(!readRut(`${wrong}-${rutCheckDigit(rut)}`).ok);
    }),
  );
});

test('the RUT of 1,090 public buyers are all read', { skip: skipWithoutShared }, () => {
  const rows: string[][] = parse(readFileSync(join(shared, 'organizations/organismos_compradores_rut.csv')), {
    from: 2,
  });
  assert.equal(rows.length, 1090);
  for (const [rut = ''] of rows) assert.deepEqual(readRut(rut), { ok: true, value: rut.toUpperCase() });
});
