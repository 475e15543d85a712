import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { ListQuery } from '../../../records/query.ts';
import { plainQuery } from '../../../records/query.ts';
import { Refused } from '../../../records/refused.ts';
import { locality } from '../../common/territory/index.ts';
import { initiative } from '../initiatives/index.ts';
import { addLayer, coverageOf, layersOf, localitiesOnMap, onMap } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let acacias: string;
before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  const at = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });
  acacias = (await desk.create(locality, { name: 'Las Acacias', population: 900, place: at(-72.24, -36.5) })).id;
  const near = { locality: acacias, place: at(-72.2401, -36.5001) };
  await desk.create(initiative, { name: 'Plaza Las Acacias', amount: 120_000_000, ...near });
  await desk.create(initiative, {
    name: 'Sede Las Acacias',
    amount: 80_000_000,
    locality: acacias,
    place: at(-72.241, -36.5004),
  });
  await desk.create(initiative, { name: 'Puente Coihue', amount: 900_000_000, place: at(-72.31, -36.55) });
  await desk.create(initiative, { name: 'Plan de cultura', amount: 5_000_000 });
});
after(() => house.close());

const ana = actorWith(['E5', 'G8']);
const asked = (more: Partial<ListQuery> = {}): ListQuery => ({ ...plainQuery, ...more });
const whole = { zoom: 12 };

test('near initiatives share a circle with their count and their sum; far ones have their own', async () => {
  const spots = await onMap(house.store.for(ana), asked(), whole);
  assert.deepEqual(
    spots.map(({ count, sum, few }) => [count, sum, few?.map(({ name }) => name)]),
    [
      [2, 200_000_000, ['Plaza Las Acacias', 'Sede Las Acacias']],
      [1, 900_000_000, ['Puente Coihue']],
    ],
  );
});

test('closer to the ground the two part', async () => {
  const spots = await onMap(house.store.for(ana), asked(), { zoom: 18, box: [-72.25, -36.51, -72.23, -36.49] });
  assert.deepEqual(
    spots.map(({ count }) => count),
    [1, 1],
  );
});

test('the filters of the list narrow the map, and what has no place is counted', async () => {
  const desk = house.store.for(ana);
  const ofAcacias = asked({ filters: [{ field: 'locality', operator: 'eq', value: acacias }] });
  assert.equal((await onMap(desk, ofAcacias, whole))[0]?.count, 2);
  assert.deepEqual(await coverageOf(desk, asked()), {
    placed: 3,
    unplaced: 1,
    box: [-72.31, -36.55, -72.2401, -36.5001],
  });
  assert.deepEqual(await coverageOf(desk, asked({ q: 'cultura' })), { placed: 0, unplaced: 1, box: null });
});

test('the map of a day before anything was written is empty; that of today has them all', async () => {
  const desk = house.store.for(ana);
  assert.deepEqual(await onMap(desk, asked({ asOf: '2001-01-01' }), whole), []);
  const today = dateInChile(house.clock.now());
  const [first] = await onMap(desk, asked({ asOf: today }), whole);
  assert.deepEqual(
    first?.few?.map(({ name }) => name),
    ['Plaza Las Acacias', 'Sede Las Acacias'],
  );
});

test('who holds no post sees no map', async () => {
  const desk = house.store.for({ person: ana.person, name: 'Nadie', holdings: [] });
  await assert.rejects(onMap(desk, asked(), whole), Refused);
  await assert.rejects(coverageOf(desk, asked()), Refused);
});

test('localities show where one is', async () => {
  assert.deepEqual(await localitiesOnMap(house.store.for(ana)), [
    { name: 'Las Acacias', longitude: -72.24, latitude: -36.5 },
  ]);
});

const square = (name: string, longitude: number, latitude: number) => ({
  type: 'Feature',
  properties: { COD: 7, NOM_SECTOR: name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [longitude, latitude],
        [longitude + 0.1, latitude],
        [longitude + 0.1, latitude + 0.1],
        [longitude, latitude],
      ],
    ],
  },
});

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const given = { name: 'Sectores', kind: 'sectors', origin: 'SECPLAC', fileName: 'sectores.geojson' };

test('a layer of sectors is kept and drawn with its names; one that cannot be drawn is refused with what to do', async () => {
  const desk = house.store.for(ana);
  const sectors = { type: 'FeatureCollection', features: [square('Norte', -72.3, -36.5), square('Sur', -72.3, -36.6)] };
  const { figures } = await addLayer(desk, house.files, { ...given, bytes: bytesOf(sectors) });
  assert.equal(figures, 2);
  const [layer] = await layersOf(desk, house.files);
  assert.ok(layer && 'shapes' in layer.drawing);
  assert.deepEqual(layer.drawing.box, [-72.3, -36.6, -72.2, -36.4]);
  const inMetres = square('Norte', 720_000, 5_950_000);
  await assert.rejects(
    addLayer(desk, house.files, { ...given, name: 'Otra', bytes: bytesOf(inMetres) }),
    /UTM.*WGS 84/,
  );
});

test('who serves no function of the territory adds no layer', async () => {
  const desk = house.store.for(actorWith(['E12']));
  const one = { ...given, name: 'Ajena', bytes: bytesOf(square('Norte', -72.3, -36.5)) };
  await assert.rejects(addLayer(desk, house.files, one), Refused);
});
