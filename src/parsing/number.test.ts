import assert from 'node:assert/strict';
import test from 'node:test';
import { readCut } from './cut.ts';
import { fold } from './fold.ts';
import { detectDecimal, readNumber } from './number.ts';
import { is, isProbably, promises, refusedFor } from './parsing.testing.ts';

promises('the number', (text) => readNumber(text), [
  ['0,5', is(0.5)],
  ['0.5', is(0.5)],
  ['25%', is(0.25)],
  ['3,2 %', is(0.032)],
  ['1.234,5', is(1234.5)],
  ['1,234.5', is(1234.5)],
  ['-34.40518', is(-34.40518)],
  ['1.234', isProbably(1234)],
  ['1,234', isProbably(1.234)],
  ['', is(null)],
  ['No Aplica', is(null)],
  ['1E+05', refusedFor(/notación científica/)],
  ['doce', refusedFor(/No es un número/)],
  ['12 meses', refusedFor(/No es un número/)],
  ['2022/2024', refusedFor(/dos números/)],
  ['1.2.3', refusedFor(/No es un número/)],
]);

promises('in a column with decimal dots, the number', (text) => readNumber(text, { decimal: '.' }), [
  ['-34.405', is(-34.405)],
  ['1,234', is(1234)],
]);

test('a column proves its decimal mark by numbers that can be read only one way', () => {
  const columns: [string[], string | undefined][] = [
    [['-34.40518', '1.234'], '.'],
    [['1.234', '1,5'], ','],
    [['1.234.567,89', '2'], ','],
    [['0.125'], '.'],
    [['1.234', '2.345'], undefined],
    [['1', ''], undefined],
  ];
  for (const [samples, mark] of columns) assert.equal(detectDecimal(samples), mark, samples.join(' '));
});

promises('the commune code', readCut, [
  ['1101', is('01101')],
  ['1101.0', is('01101')],
  ['01101', is('01101')],
  ['16305', is('16305')],
  ['17101', refusedFor(/región/)],
  ['13000', refusedFor(/no es de una comuna/)],
  ['Iquique', refusedFor(/5 cifras/)],
  ['', refusedFor(/5 cifras/)],
]);

test('names are compared without accents, capitals or signs', () => {
  const names: [string, string][] = [
    ['I. MUNICIPALIDAD DE ÑIQUÉN', 'i municipalidad de niquen'],
    ['  O’Higgins ', 'o higgins'],
    ['Nº RES. (CORE)', 'n res core'],
    ['MONTO FNDR M$', 'monto fndr m'],
    ['', ''],
  ];
  for (const [text, folded] of names) assert.equal(fold(text), folded);
});
