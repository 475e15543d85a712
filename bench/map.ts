/** How long the map of the portfolio takes, against the floor's page of a list and against every place sent whole. */
import { initiative } from '../src/modules/municipality/initiatives/index.ts';
import { coverageOf, onMap, timelineOf } from '../src/modules/municipality/portfolio/index.ts';
import { plainQuery } from '../src/records/query.ts';
import { actorWith, houseForTest } from '../test/support/house.ts';
import { makeDataset } from './dataset.ts';
import { medianOf } from './drive.ts';

const size = Number(process.argv[2] ?? 20_000);
const house = await houseForTest();
const { database } = house;

// Twelve towns, each some three kilometres wide; one initiative of ten has no place.
const scattered = (index: number, salt: number): number =>
  (((index * 7_919 + salt * 104_729) % 10_007) / 10_007 - 0.5) * 0.03;
const placeOf = (index: number) => ({
  type: 'Point',
  coordinates: [
    -72.4 + (index % 4) * 0.09 + scattered(index, 1),
    -36.6 + Math.floor((index % 12) / 4) * 0.09 + scattered(index, 2),
  ],
});
const rows = makeDataset(size).initiatives.map(({ id, title, description, state, amount, startOn, endOn }, index) => ({
  id,
  state,
  values: { name: title, description, amount, startOn, endOn, place: index % 10 === 0 ? null : placeOf(index) },
}));
await house.store.house().together(async (desk) => {
  const bulk = desk.bulk('create', initiative);
  for (let first = 0; first < size; first += 2_000) await bulk.insert(initiative, rows.slice(first, first + 2_000));
});

const desk = house.store.for(actorWith(['E5', 'G8']));
const floorPage = `select page.items, whole.total from
  (select json_agg(row_to_json(rows)) as items from (
    select id, name, state, amount, start_on, end_on from initiative
    where state = $1 order by updated_at desc, id desc limit 50) rows) page,
  (select count(*) as total from initiative where state = $1) whole`;
const executing = { ...plainQuery, filters: [{ field: 'state', operator: 'eq' as const, value: 'executing' }] };
const town = { zoom: 15, box: [-72.41, -36.61, -72.38, -36.58] as const };

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  'floor: one state, newest 50 and the total': () => database.rows(floorPage, ['executing']),
  'floor: every place with its name, sent whole': () =>
    database.rows('select id, name, state, amount, place from initiative where place is not null'),
  'map of all, the whole commune': () => onMap(desk, plainQuery, { zoom: 11 }),
  'map of all, one town': () => onMap(desk, plainQuery, town),
  'map of one state, the whole commune': () => onMap(desk, executing, { zoom: 11 }),
  'how many have a place': () => coverageOf(desk, plainQuery),
  'timeline: the first 40 of all': () => timelineOf(desk, { query: plainQuery, span: null, page: 0 }),
};

const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
for (let round = 0; round < 9; round += 1)
  for (const [name, work] of Object.entries(works)) {
    const before = performance.now();
    await work();
    times.get(name)?.push(performance.now() - before);
  }
for (const [name, taken] of times) console.log(`${name}: ${medianOf(taken).toFixed(1)} ms`);
await house.close();
process.exit(0);
