import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { institution, institutionOf } from './common/institution/index.ts';
import { foundInstitution } from './found.ts';

for (const edition of ['municipality', 'party'] as const)
  test(`an empty ${edition} is founded, and its administrator may begin to work`, async () => {
    const house = await houseForTest(edition);
    assert.equal(await institutionOf(house.database), undefined);
    const facts = { name: 'Comuna de prueba', commune: '13101', colour: '#1d4f91' };
    const ana = await foundInstitution(house, facts, { name: 'Ana Pincheira', email: 'ana@prueba.test' });
    const found = await institutionOf(house.database);
    assert.deepEqual([found?.name, found?.edition, found?.commune?.name], ['Comuna de prueba', edition, 'Santiago']);
    const actor = await house.actorFor(ana);
    assert.deepEqual(
      actor?.holdings.map(({ functions, basis }) => [functions, basis]),
      [[['ADM1'], 'Instalación del sistema']],
    );
    await assert.rejects(house.store.house().create(institution, { name: 'Otra', edition }), /Ya hay/);
    await house.close();
  });

test('a foundation that fails leaves the house empty', async () => {
  const house = await houseForTest();
  const ana = { name: 'Ana Pincheira', email: 'ana@prueba.test' };
  await assert.rejects(foundInstitution(house, { name: 'Comuna de prueba', commune: '99999' }, ana), /99999/);
  assert.deepEqual(await house.database.rows('select id from region'), []);
  assert.equal(await institutionOf(house.database), undefined);
  await house.close();
});
