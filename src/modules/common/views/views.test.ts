import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { person, unit } from '../posts/index.ts';
import { savedView } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const deskOf = async (name: string, functions: readonly string[]) => {
  const { id } = await house.store.house().create(person, { name });
  return house.store.for(actorWith(functions, id, name));
};
const view = (more: object) => ({ name: 'Mis obras', record: 'initiative', settings: '{}', ...more });

test('a formulator shares a view with her own unit, and not with another', async () => {
  const rosa = await deskOf('Rosa Díaz', ['E6']);
  const secplac = await house.store.house().create(unit, { name: 'SECPLAC', code: 'secplac' });
  const works = await house.store.house().create(unit, { name: 'Obras', code: 'dom' });
  const kept = await rosa.create(savedView, view({ shared: true, unit: secplac.id }));
  assert.equal(kept.unit?.name, 'SECPLAC');
  await assert.rejects(rosa.create(savedView, view({ shared: true, unit: works.id })), /en «Obras» no lo tiene/);
  await assert.rejects(rosa.update(savedView, { id: kept.id }, { unit: null }), /quien dirige una unidad/);
});

test('what is shared with a unit is read by its owner and by the people of that unit alone', async () => {
  const rosa = await deskOf('Rosa Díaz', ['E6']);
  const { id: secplac } = await house.store.house().create(unit, { name: 'Planificación', code: 'planificacion' });
  const { id } = await house.store.house().create(savedView, view({ shared: true }));
  await house.store.house().update(savedView, { id }, { unit: secplac });
  await assert.rejects(rosa.one(savedView, id), /No existe/);
  assert.ok((await rosa.list(savedView)).items.every((row) => row.id !== id));
  const [held] = rosa.actor.holdings;
  assert.ok(held);
  const works = { ...rosa.actor, holdings: [{ ...held, unit: 'planificacion' }] };
  assert.equal((await house.store.for(works).one(savedView, id)).name, 'Mis obras');
});

test('who directs a unit shares with the whole house', async () => {
  const ana = await deskOf('Ana Pincheira', ['UNI1']);
  const rosa = await deskOf('Rosa Lillo', ['E6']);
  const kept = await ana.create(savedView, view({ shared: true }));
  assert.equal((await rosa.one(savedView, kept.id)).name, 'Mis obras');
  await assert.rejects(rosa.create(savedView, view({ shared: true })), /quien dirige una unidad/);
  await rosa.create(savedView, view({}));
});
