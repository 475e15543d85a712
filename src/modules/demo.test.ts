import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { keysInMemory } from '../platform/crypto/index.ts';
import { createSignIn } from '../platform/signIn/index.ts';
import { institutionOf } from './common/institution/index.ts';
import { plan, programme } from './common/plans/index.ts';
import { demoAccounts, openDemoAccounts, settleDemo } from './demo.ts';
import { historyOf } from '../faces/history.ts';

test('the invented party is settled: each account enters and holds its post, and its plan is in force by who may say so', async () => {
  const house = await houseForTest('party');
  const people = await settleDemo(house, () => undefined);
  for (const { name, post } of demoAccounts('party')) {
    const actor = await house.actorFor(people.get(name) ?? '');
    assert.deepEqual(
      actor?.holdings.map(({ postCode }) => postCode),
      [post],
    );
  }
  const desk = house.store.house();
  const [written] = (await desk.list(plan)).items;
  assert.equal(written?.state, 'inForce');
  assert.equal((await desk.list(programme)).total, 8);
  assert.match(
    (await historyOf(desk, plan, written?.id ?? ''))[0]?.signed ?? '',
    /Berta Millao Quintana · Secretario\(a\) de Desarrollo/,
  );
  assert.equal((await institutionOf(house.database))?.edition, 'party');
  const signIn = createSignIn({ ...house, keys: keysInMemory(), origin: 'http://127.0.0.1', demo: true });
  await openDemoAccounts(house, signIn, 'canelo-peumo-boldo-123');
  const email = 'electoral@demo.cabildo.test';
  const entered = await signIn.enter({ email, password: 'canelo-peumo-boldo-123', where: {} });
  assert.ok('session' in entered && entered.session.person === people.get('electoral'));
  await house.close();
});
