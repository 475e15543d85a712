import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { fundingSource } from '../modules/municipality/funding/index.ts';
import { fundingLine, initiative } from '../modules/municipality/initiatives/index.ts';
import { eventHash } from './eventLog.ts';
import { newId } from './id.ts';
import { Refused } from './refused.ts';
import { createStore } from './store.ts';
import { verifyChain } from '../faces/audit.ts';
import { historyOf } from '../faces/history.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const ana = actorWith(['E2', 'E5', 'E6']);
const desk = () => house.store.for(ana);

const brokenLinks = async (): Promise<number> => {
  const [found] = await house.database.rows<{ broken: number }>(
    `select count(*) as broken from (
      select hash <> ${eventHash} or previous <> coalesce(lag(hash) over (partition by lane order by seq), '') as is_broken from event) links
    where is_broken`,
  );
  return found?.broken ?? -1;
};

test('a thousand rows written at once have their events, an unbroken chain and their totals', async () => {
  const source = await desk().create(fundingSource, { name: 'FNDR en lote' });
  const batch = newId();
  const ids = Array.from({ length: 1_000 }, () => newId());
  await desk().together(async (inside) => {
    const bulk = inside.bulk('import', initiative);
    const place = { type: 'Point', coordinates: [-72.1, -36.6] };
    await bulk.insert(
      initiative,
      ids.map((id, index) => ({
        id,
        state: 'executing',
        values: { name: `Sede ${index}`, amount: index, ...(index % 2 ? { place } : {}) },
      })),
    );
    await bulk.insert(
      fundingLine,
      ids.map((id) => ({
        id: newId(),
        values: { initiative: id, source: source.id, year: 2026, approved: 100, spent: 25 },
      })),
    );
  }, batch);
  const whole = await desk().one(initiative, ids[7] ?? '');
  assert.equal(whole.approved, 100);
  assert.equal(whole.financialProgress, 25);
  assert.equal(whole.state, 'executing');
  const [first, last] = (await historyOf(desk(), initiative, ids[7] ?? '')).toReversed();
  assert.deepEqual([first?.action, first?.batch, first?.signed], ['import', batch, 'Ana Pincheira · Cargo de prueba']);
  assert.equal(last?.action, 'derive');
  assert.equal(await brokenLinks(), 0);
});

test('rows changed at once keep what they were, and one that moved on stops them all', async () => {
  const [one, two] = [
    await desk().create(initiative, { name: 'Uno' }),
    await desk().create(initiative, { name: 'Dos' }),
  ];
  const rows = [one, two].map(({ id, version, name }) => ({ id, version, values: { name: `${name}!` } }));
  await desk().together((inside) => inside.bulk('import', initiative).change(initiative, rows));
  assert.deepEqual((await historyOf(desk(), initiative, one.id))[0]?.changes, [
    { field: 'name', before: 'Uno', after: 'Uno!' },
  ]);
  const late = [
    { id: one.id, version: 2, values: { name: 'x' } },
    { id: two.id, version: 1, values: { name: 'x' } },
  ];
  await assert.rejects(
    desk().together((inside) => inside.bulk('import', initiative).change(initiative, late)),
    Refused,
  );
  assert.equal((await desk().one(initiative, one.id)).name, 'Uno!');
  await desk().together((inside) => inside.bulk('undo', initiative).remove(initiative, [one.id]));
  await assert.rejects(desk().one(initiative, one.id), Refused);
  assert.equal(await brokenLinks(), 0);
});

test('who may not write a record may not write many of its rows either', async () => {
  const stranger = house.store.for(actorWith(['G1']));
  await assert.rejects(
    stranger.together(async (inside) => inside.bulk('import', initiative)),
    Refused,
  );
});

test('processes that meet in a lane wait for each other: one row or many, no link is lost', async () => {
  const processes = Array.from({ length: 5 }, () => createStore(house.database, house.catalog, house.clock).for(ana));
  const [before] = await house.database.rows<{ links: number }>('select sum(seq)::int as links from event_head');
  const works = processes.flatMap((one, index) => [
    ...Array.from({ length: 30 }, (_, each) => one.create(fundingSource, { name: `Fuente ${index} ${each}` })),
    one.together((inside) =>
      inside.bulk('import', fundingSource).insert(
        fundingSource,
        Array.from({ length: 20 }, (_, each) => ({ id: newId(), values: { name: `Lote ${index} ${each}` } })),
      ),
    ),
  ]);
  await Promise.all(works);
  const [now] = await house.database.rows<{ links: number }>('select sum(seq)::int as links from event_head');
  assert.equal((now?.links ?? 0) - (before?.links ?? 0), 5 * 30 + 5 * 20);
  assert.deepEqual((await verifyChain(house.database)).broken, []);
});

test('what is derived again as it was leaves no event', async () => {
  const made = await desk().create(initiative, { name: 'Cancha techada' });
  const derive = (approved: number) =>
    house.store.house().deriveMany(initiative, [{ id: made.id, values: { approved } }]);
  await derive(500);
  await derive(500);
  assert.equal((await desk().one(initiative, made.id)).version, 2);
  await derive(700);
  assert.deepEqual((await historyOf(desk(), initiative, made.id))[0]?.changes, [
    { field: 'approved', before: 500, after: 700 },
  ]);
});
