/** How long the map of the portfolio takes, against the floor's page of a list and against every place sent whole. */
import { initiative } from '../src/modules/municipality/initiatives/index.ts';
import { countedOnMap, coverageOf, onMap, timelineOf } from '../src/modules/municipality/portfolio/index.ts';
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

const floor = 'floor: one state, newest 50 and the total';
const ids = rows.map(({ id }) => id);
let touched = 0;
/** Somebody else saves an initiative; its time is not the map's. */
const written = async (): Promise<void> => {
  touched += 1;
  const id = ids[(touched * 997) % ids.length] ?? '';
  await house.store.house().update(initiative, { id }, { amount: touched * 1_000_000 });
};

interface Work {
  /** What happens before, outside the time. */
  before?(): Promise<void>;
  run(): Promise<unknown>;
}

const wholePage = (query = plainQuery) =>
  Promise.all([
    onMap(desk, query, { zoom: 11 }),
    coverageOf(desk, query),
    countedOnMap(desk, query, 'source'),
    desk.list(initiative, { ...query, sums: ['amount'], fields: ['name', 'state', 'locality', 'amount', 'place'] }),
  ]);

const works: Readonly<Record<string, Work>> = {
  [floor]: { run: () => database.rows(floorPage, ['executing']) },
  'floor: every place with its name, sent whole': {
    run: () => database.rows('select id, name, state, amount, place from initiative where place is not null'),
  },
  'map of all, the whole commune': { run: () => onMap(desk, plainQuery, { zoom: 11 }) },
  'map of all, the whole commune, just after a write': {
    before: written,
    run: () => onMap(desk, plainQuery, { zoom: 11 }),
  },
  'map of all, one town': { run: () => onMap(desk, plainQuery, town) },
  'map of one state, the whole commune': { run: () => onMap(desk, executing, { zoom: 11 }) },
  'how many have a place': { run: () => coverageOf(desk, plainQuery) },
  'the page: marks, counts, sums and the first 50 rows': { run: () => wholePage() },
  'timeline: the first 40 of all': { run: () => timelineOf(desk, { query: plainQuery, span: null, page: 0 }) },
};

const begun = performance.now();
await onMap(desk, plainQuery, { zoom: 11 });
const first = performance.now() - begun;

const times = new Map(Object.keys(works).map((name): [string, number[]] => [name, []]));
for (let round = 0; round < 15; round += 1)
  for (const [name, { before, run }] of Object.entries(works)) {
    await before?.();
    const started = performance.now();
    await run();
    times.get(name)?.push(performance.now() - started);
  }
const base = medianOf(times.get(floor) ?? []);
console.log(`| ${size.toLocaleString('es-CL')} initiatives | ms | × floor’s page |\n|---|---|---|`);
for (const [name, taken] of times) {
  const middle = medianOf(taken);
  console.log(`| ${name} | ${middle.toFixed(1)} | ${(middle / base).toFixed(1)} |`);
}
console.log(
  `| the first map after the start, which reads all once | ${first.toFixed(1)} | ${(first / base).toFixed(1)} |`,
);
await house.close();
process.exit(0);
