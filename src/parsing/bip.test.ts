import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'csv-parse/sync';
import { bipNumber, readBip } from './bip.ts';
import { is, isProbably, promises, refusedFor, shared, skipWithoutShared } from './parsing.testing.ts';
import { rutCheckDigit } from './rut.ts';

promises('the code', readBip, [
  ['40049475-0', is('40049475-0')],
  ['40049475', is('40049475')],
  [' 40049475 - 0 ', is('40049475-0')],
  ['40049475.0', is('40049475')],
  ['BIP 40049475-0', is('40049475-0')],
  ['400494750', isProbably('40049475-0')],
  ['40069620-2025', isProbably('40069620')],
  ['CVC-AD-39', isProbably('CVC-AD-39')],
  ['Int  Reg 12', isProbably('INT REG 12')],
  ['40049475-0 / 40049476-0', refusedFor(/más de un código/)],
  ['4004947', refusedFor(/8 cifras/)],
  ['4,0049E+07', refusedFor(/perdió cifras/)],
  ['', refusedFor(/Ingrese un código/)],
]);

test('a code is recognised with and without its last digit', () => {
  assert.deepEqual(
    [bipNumber('40049475-0'), bipNumber('40049475'), bipNumber('CVC-AD-39')],
    ['40049475', '40049475', null],
  );
});

test('the digit after a BIP code is not modulo 11: in a real list fewer than one in ten agree, and nearly all are 0', {
  skip: skipWithoutShared,
}, () => {
  const file = readFileSync(join(shared, 'projects/gore_nuble_idis_cleaned.csv'));
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  const codes = rows.filter((row) => /^\d{8}$/.test(row.BIP ?? '') && row.DV !== '');
  const agreeing = codes.filter((row) => rutCheckDigit(Number(row.BIP)) === row.DV).length;
  const zeros = codes.filter((row) => row.DV === '0').length;
  assert.ok(
    agreeing / codes.length < 0.1 && zeros / codes.length > 0.99,
    `${agreeing} and ${zeros} of ${codes.length}`,
  );
  for (const { BIP = '', DV = '' } of codes)
    if (/^\d$/.test(DV)) assert.deepEqual(readBip(`${BIP}-${DV}`), { ok: true, value: `${BIP}-${DV}` });
});
