import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { type Filter, plainQuery } from '../../../records/query.ts';
import { locality } from '../../common/territory/index.ts';
import { fundingSource } from '../funding/index.ts';
import { initiative } from '../initiatives/index.ts';
import { countedOnMap, coverageOf, onMap } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
const ids: string[] = [];
before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  const acacias = (await desk.create(locality, { name: 'Las Acacias' })).id;
  const fril = (await desk.create(fundingSource, { name: 'FRIL de prueba' })).id;
  for (let index = 0; index < 60; index += 1)
    ids.push(
      (
        await desk.create(initiative, {
          name: `Obra ${index}`,
          amount: index % 7 === 0 ? null : index * 1_000_000,
          sector: index % 3 === 0 ? 'sport' : 'roads',
          locality: index % 4 === 0 ? acacias : null,
          source: index % 5 === 0 ? fril : null,
          place: index % 9 === 0 ? null : at(-72.4 + (index % 8) * 0.02, -36.6 + (index % 6) * 0.01),
        })
      ).id,
    );
});
after(() => house.close());

const desk = () => house.store.for(actorWith(['E5', 'G8']));
const ask = (filters: readonly Filter[] = []) => ({ ...plainQuery, filters });
// The same rows by another way: this filter keeps all of them and is not one that the kept rows answer.
const named: Filter = { field: 'name', operator: 'empty', value: false };
const told = async (filters: readonly Filter[], zoom: number) => {
  const spots = await onMap(desk(), ask(filters), { zoom, box: [-72.41, -36.61, -72.2, -36.5] });
  return spots
    .map(({ longitude, latitude, count, sum, few }) =>
      [longitude.toFixed(6), latitude.toFixed(6), count, sum, few?.map(({ name }) => name).toSorted()].join(' '),
    )
    .toSorted();
};

test('what is kept in memory answers as the database does, at each zoom and with each filter', async () => {
  const filters: Filter[][] = [
    [],
    [{ field: 'sector', operator: 'eq', value: 'sport' }],
    [{ field: 'sector', operator: 'in', value: ['sport', 'roads'] }],
    [{ field: 'locality', operator: 'empty', value: true }],
    [{ field: 'source', operator: 'empty', value: false }],
    [{ field: 'state', operator: 'eq', value: 'executing' }],
  ];
  for (const each of filters) {
    for (const zoom of [9, 12, 15]) assert.deepEqual(await told(each, zoom), await told([...each, named], zoom));
    assert.deepEqual(await coverageOf(desk(), ask(each)), await coverageOf(desk(), ask([...each, named])));
    for (const by of ['locality', 'source', 'sector', 'state'] as const) {
      const byKey = async (asked: Filter[]) =>
        (await countedOnMap(desk(), ask(asked), by)).toSorted((a, b) => String(a.key).localeCompare(String(b.key)));
      assert.deepEqual(await byKey(each), await byKey([...each, named]), by);
    }
  }
});

test('a change, a new work and a removed one are seen by the next who asks', async () => {
  const own = house.store.house();
  const placed = async () => (await coverageOf(desk(), ask())).placed;
  const before = await placed();
  await own.update(initiative, { id: ids[0] ?? '' }, { place: at(-72.3, -36.55) });
  assert.equal(await placed(), before + 1);
  const { id } = await own.create(initiative, { name: 'Obra nueva', place: at(-72.3, -36.56) });
  assert.equal(await placed(), before + 2);
  await own.remove(initiative, { id });
  assert.equal(await placed(), before + 1);
  await own.act(initiative, { id: ids[1] ?? '' }, 'formulate');
  const [forming] = await countedOnMap(
    desk(),
    ask([{ field: 'state', operator: 'eq', value: 'formulation' }]),
    'state',
  );
  assert.equal(forming?.count, 1);
});

test('nobody who asks after a write is answered from before it, however many ask at once', async () => {
  const own = house.store.house();
  for (let round = 0; round < 10; round += 1) {
    const early = [coverageOf(desk(), ask()), coverageOf(desk(), ask())];
    const before = (await coverageOf(desk(), ask())).placed;
    await own.create(initiative, { name: `Ronda ${round}`, place: at(-72.3, -36.55) });
    const answers = await Promise.all([1, 2, 3, 4].map(() => coverageOf(desk(), ask())));
    await Promise.all(early);
    assert.deepEqual(
      answers.map(({ placed }) => placed),
      [before + 1, before + 1, before + 1, before + 1],
    );
  }
});
