import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiative, initiativeWorkflow } from '../../modules/municipality/initiatives/index.ts';
import { catalogOf } from '../../modules/index.ts';
import { readListQuery } from '../../faces/readQuery.ts';
import { Refused } from '../../records/refused.ts';
import { type Misread, misreadAt } from './misread.ts';

const at = (search: string): Misread => {
  const url = new URL(`http://casa.test/fichas/initiatives?${search}`);
  try {
    readListQuery(catalogOf('municipality'), initiative, url.searchParams);
  } catch (error) {
    if (error instanceof Refused) return misreadAt(url, initiative, initiativeWorkflow.states, error.errors);
  }
  throw new Error(`${search} was understood`);
};

const sentences: [address: string, says: string][] = [
  ['filter[nope]=1', 'El filtro «nope», puesto en «1», no existe en Iniciativas.'],
  ['filter[amount]=mucho', 'El filtro «Costo total» no puede ser «mucho».'],
  ['filter[amount][contains]=1', 'El filtro «Costo total» no se puede comparar con «contains».'],
  ['filter[state]=perdida', 'El filtro «Estado» no puede ser «perdida». Los estados son: Perfilada (profiled),'],
  ['sort=-nope', 'No se puede ordenar por «nope».'],
  ['asOf=2026-02-31', 'La fecha de corte no puede ser «2026-02-31».'],
  ['color=rojo', '«color», puesto en «rojo», no se entiende en esta lista.'],
];

for (const [address, says] of sentences)
  test(`an address with ${address} is told what is wrong in it`, () => {
    const { wrong } = at(address);
    assert.equal(wrong.length, 1);
    assert.ok(wrong[0]?.startsWith(says), wrong[0]);
  });

test('the way back drops what is not understood and keeps the rest', () => {
  assert.equal(at('filter[nope]=1&q=plaza&cursor=no').without, '/fichas/initiatives?q=plaza');
  assert.equal(at('sort=nope').without, '/fichas/initiatives');
});

test('the filters that exist are named as people call them', () => {
  const { filters } = at('filter[nope]=1');
  assert.deepEqual(filters[0], { label: 'Estado', name: 'filter[state]' });
  assert.ok(filters.some(({ label, name }) => label === 'Costo total' && name === 'filter[amount]'));
});

test('who asks the API for a field that is not there is told which ones are', () => {
  const ask = (search: string) => () =>
    readListQuery(catalogOf('municipality'), initiative, new URLSearchParams(search));
  assert.throws(ask('filter[nope]=1'), /No hay un campo «nope»\. Filtran: state, name, .*amount.*updatedAt\./);
  assert.throws(ask('sort=nope'), /No se puede ordenar por «nope»\. Ordenan: name, .*amount.*updatedAt\./);
  assert.throws(ask('fields=nope'), /No hay un campo «nope»\. Hay: name, /);
});
