import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, nounOf, rowNoun } from './counted.ts';
import { sayApplied, sayWrites } from './imports/sentences.ts';

test('a count and its noun agree, also above a thousand', () => {
  assert.equal(counted(1, rowNoun), '1 fila');
  assert.equal(counted(0, rowNoun), '0 filas');
  assert.equal(counted(11_510, rowNoun), '11.510 filas');
  assert.equal(counted(1, nounOf({ label: ['Iniciativa', 'Iniciativas'] })), '1 iniciativa');
});

const sentences: [added: number, changed: number, says: string][] = [
  [1, 1, 'Se agregará 1 fila y cambiará 1 fila.'],
  [2, 1, 'Se agregarán 2 filas y cambiará 1 fila.'],
  [1, 0, 'Se agregará 1 fila.'],
  [0, 3, 'Cambiarán 3 filas.'],
  [0, 0, 'Todo está igual: no hay nada que aplicar.'],
];
for (const [added, changed, says] of sentences)
  test(`an import that adds ${added} and changes ${changed} says so in good Spanish`, () => {
    assert.equal(sayWrites({ new: added, changes: changed, same: 4, refused: 0 }, 3), says);
  });

test('an import that writes nothing says why', () => {
  const nothing = { new: 0, changes: 0, same: 0, refused: 0 };
  assert.match(sayWrites(nothing, 0), /^Ningún título del archivo calza/);
  assert.match(sayWrites({ ...nothing, refused: 2 }, 3), /por qué se rechazó/);
  assert.match(sayWrites(nothing, 3), /Revise «Columnas»/);
});

test('what was applied agrees too', () => {
  assert.equal(sayApplied({ new: 1, changes: 2 }), 'Aplicada: 1 fila nueva, 2 filas cambiadas.');
});
