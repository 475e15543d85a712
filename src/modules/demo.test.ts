import assert from 'node:assert/strict';
import { test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { institutionOf } from './common/institution/index.ts';
import { plan, programme } from './common/plans/index.ts';
import { demoAccounts, settleDemo } from './demo.ts';

test('the invented party is settled: each account holds its post, and its plan is in force by who may say so', async () => {
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
    (await desk.history(plan, written?.id ?? ''))[0]?.signed ?? '',
    /Berta Millao Quintana · Secretario\(a\) de Desarrollo/,
  );
  assert.equal((await institutionOf(house.database))?.edition, 'party');
  await house.close();
});
