import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { keysInMemory } from '../platform/crypto/index.ts';
import { createSignIn } from '../platform/signIn/index.ts';
import { institution, institutionOf } from './common/institution/index.ts';
import { person } from './common/posts/index.ts';
import { foundInstitution, openInstitution } from './found.ts';

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

test('on the first day the administrator chooses a password, is inside at once and may keep the posts', async () => {
  const house = await houseForTest();
  const signIn = createSignIn({ ...house, keys: keysInMemory(), origin: 'http://127.0.0.1' });
  const day = { name: 'Comuna de prueba', commune: '13101', adminName: 'Ana Pincheira', adminEmail: 'ana@prueba.test' };
  const entered = await openInstitution(house, signIn, { ...day, password: 'quillay-copihue-litre-481' }, {});
  assert.ok('session' in entered, 'the second factor may wait');
  const actor = await house.actorFor(entered.session.person);
  assert.ok(actor);
  const made = await house.store.for(actor).create(person, { name: 'Marta Huenchul' });
  assert.equal(made.name, 'Marta Huenchul');
  await house.close();
});
