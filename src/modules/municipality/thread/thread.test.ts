import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { fieldOf } from '../../../records/record.ts';
import { axis, objective, plan } from '../../common/plans/index.ts';
import { fundingSource } from '../funding/index.ts';
import { fundingLine, idea, initiative, progress } from '../initiatives/index.ts';
import { links, stretches, walkFrom } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const ids = { objective: '', idea: '', sede: '', line: '' };
before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  const term = { startOn: '2024-01-01', endOn: '2030-12-31' };
  const pladeco = await desk.create(plan, { name: 'PLADECO', kind: 'pladeco', edition: '2024', ...term });
  const line = await desk.create(axis, { plan: pladeco.id, number: '1', name: 'Barrios' });
  ids.objective = (await desk.create(objective, { axis: line.id, number: '1.1', name: 'Sedes dignas' })).id;
  const source = await desk.create(fundingSource, { name: 'FRIL de prueba' });
  ids.sede = (await desk.create(initiative, { name: 'Sede Las Acacias', objective: ids.objective })).id;
  const other = await desk.create(initiative, { name: 'Plaza El Boldo', objective: ids.objective });
  ids.idea = (
    await desk.create(idea, {
      name: 'Una sede para Las Acacias',
      origin: 'neighbours',
      receivedOn: '2026-03-02',
      initiative: ids.sede,
    })
  ).id;
  ids.line = (await desk.create(fundingLine, { initiative: ids.sede, source: source.id, year: 2026, approved: 9 })).id;
  await desk.create(fundingLine, { initiative: other.id, source: source.id, year: 2026, approved: 5 });
  for (const [measuredOn, physical] of [
    ['2026-06-30', 20],
    ['2026-07-31', 35],
  ])
    await desk.create(progress, { initiative: ids.sede, measuredOn, physical });
});
after(() => house.close());

const ana = actorWith(['E4', 'E5', 'E6', 'G8']);
const walked = async (record: string, id: string, actor = ana, asOf?: string): Promise<Record<string, number>> => {
  const desk = house.store.for(actor);
  const found = await walkFrom(desk, house.catalog.record(record), id, asOf);
  return Object.fromEntries(found.filter(({ total }) => total > 0).map(({ record: name, total }) => [name, total]));
};

test('each link is a field of a record of the cycle that points at another', () => {
  const stations = stretches.flatMap(({ records }) => records.map(({ record }) => record));
  for (const { record, by } of links) {
    const target = fieldOf(house.catalog.record(record), by)?.target;
    assert.ok(stations.includes(record) && target !== undefined && stations.includes(target), `${record}.${by}`);
  }
  for (const { records } of stretches)
    for (const { record, tells = [] } of records)
      for (const key of tells) assert.ok(fieldOf(house.catalog.record(record), key), `${record}.${key}`);
});

test('from the objective the thread runs down to every result, and from a result up to its objective alone', async () => {
  assert.deepEqual(await walked('objective', ids.objective), {
    idea: 1,
    initiative: 2,
    fundingLine: 2,
    progress: 2,
  });
  assert.deepEqual(await walked('fundingLine', ids.line), { initiative: 1, idea: 1, objective: 1, progress: 2 });
});

test('an idea leads to its initiative, its money and its result, and not to those of its neighbours', async () => {
  assert.deepEqual(await walked('idea', ids.idea), {
    initiative: 1,
    fundingLine: 1,
    progress: 2,
    objective: 1,
  });
});

test('what the person may not read is neither told nor counted nor walked through', async () => {
  assert.deepEqual(await walked('initiative', ids.sede, actorWith([])), {});
});

test('the thread of a day before anything was written is empty', async () => {
  assert.deepEqual(await walked('initiative', ids.sede, ana, '2001-01-01'), {});
});
