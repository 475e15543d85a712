import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { fundingSource } from '../modules/municipality/funding/index.ts';
import { fundingLine, initiative, progress } from '../modules/municipality/initiatives/index.ts';
import { person } from '../modules/common/posts/index.ts';
import { savedView } from '../modules/common/views/index.ts';
import { catalogOf } from '../modules/index.ts';
import { findDrift } from '../faces/drift.ts';
import { Refused, Stale } from './refused.ts';
import { historyOf } from '../faces/history.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const ana = actorWith(['E2', 'E4', 'E5', 'E6', 'G8', 'DOM1', 'G3']);
const desk = () => house.store.for(ana);

test('the tables are the ones that the records declare', async () => {
  assert.deepEqual(await findDrift(house.database, catalogOf('municipality')), []);
});

test('a formulator writes an initiative, reads it back and finds it without accents', async () => {
  const made = await desk().create(initiative, { name: 'Reposición sede social Las Acacias', amount: 120_000_000 });
  assert.equal(made.state, 'profiled');
  assert.equal(made.version, 1);
  assert.deepEqual(await desk().one(initiative, made.id), made);
  const found = await desk().list(initiative, { q: 'reposicion acacias', sums: ['amount'] });
  assert.equal(found.total, 1);
  assert.equal(found.sums.amount, 120_000_000);
});

test('a search answers while its last word is being written, and keeps what was negated or quoted as it was', async () => {
  const made = await desk().create(initiative, { name: 'Canción para el Kiosco Huemul' });
  const found = async (q: string) => (await desk().list(initiative, { q })).items.some(({ id }) => id === made.id);
  for (const q of ['cancio', 'kiosco hue', 'Huem', 'CANCIÓ', 'para el kios']) assert.ok(await found(q), q);
  for (const q of ['hu', 'huem kiosco', 'kiosco -huemul', '"kiosco hue"', 'cancio hueco'])
    assert.ok(!(await found(q)), q);
});

test('a change that comes late is refused with both versions and loses nothing', async () => {
  const made = await desk().create(initiative, { name: 'Plaza El Roble' });
  await desk().update(initiative, { id: made.id, version: 1 }, { name: 'Plaza El Roble Norte' });
  await assert.rejects(desk().update(initiative, { id: made.id, version: 1 }, { name: 'Otra' }), (error) => {
    assert.ok(error instanceof Stale);
    assert.deepEqual(error.yours, { name: 'Otra' });
    return true;
  });
});

test('what a person types wrong comes back at its field', async () => {
  await assert.rejects(desk().create(initiative, { nme: 'x', amount: 'mucho', requested: 1 }), (error) => {
    assert.ok(error instanceof Refused);
    assert.deepEqual(error.errors.map(({ field }) => field).sort(), ['amount', 'name', 'nme', 'requested']);
    return true;
  });
});

test('funding lines and progress keep the totals of their initiative', async () => {
  const source = await desk().create(fundingSource, { name: 'FNDR de prueba' });
  const made = await desk().create(initiative, { name: 'Multicancha Los Boldos' });
  await desk().create(fundingLine, { initiative: made.id, source: source.id, year: 2026, approved: 200, spent: 50 });
  const line = await desk().create(fundingLine, {
    initiative: made.id,
    source: source.id,
    year: 2027,
    approved: 200,
    spent: 50,
  });
  await desk().create(progress, { initiative: made.id, measuredOn: '2026-06-01', physical: 40 });
  const whole = await desk().one(initiative, made.id, { include: ['funding-lines'] });
  assert.equal(whole.approved, 400);
  assert.equal(whole.financialProgress, 25);
  assert.equal(whole.physicalProgress, 40);
  assert.equal((whole as unknown as { fundingLines: unknown[] }).fundingLines.length, 2);
  await desk().remove(fundingLine, { id: line.id });
  assert.equal((await desk().one(initiative, made.id)).approved, 200);
});

test('what several people write in one initiative at once all counts in its totals', async () => {
  const source = await desk().create(fundingSource, { name: 'FRIL de prueba' });
  const { id } = await desk().create(initiative, { name: 'Sede Los Boldos' });
  const years = [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033];
  const line = { initiative: id, source: source.id, approved: 10 };
  await Promise.all(years.map((year) => desk().create(fundingLine, { ...line, year })));
  assert.equal((await desk().one(initiative, id)).approved, 80);
});

test('an action moves the state, leaves its event and is refused from another state', async () => {
  const made = await desk().create(initiative, { name: 'Pavimentación calle Maipú' });
  const moved = await desk().act(initiative, { id: made.id }, 'formulate');
  assert.equal(moved.state, 'formulation');
  await assert.rejects(desk().act(initiative, { id: made.id }, 'formulate'), /En formulación/);
  const history = await historyOf(desk(), initiative, made.id);
  assert.deepEqual(
    history.map(({ action }) => action),
    ['formulate', 'create'],
  );
  assert.match(history[0]?.signed ?? '', /Ana Pincheira · Cargo de prueba/);
});

test('without the function the answer is the one of what does not exist', async () => {
  const made = await desk().create(initiative, { name: 'Luminarias sector oriente' });
  const councillor = house.store.for(actorWith(['CON1']));
  assert.equal((await councillor.one(initiative, made.id)).name, 'Luminarias sector oriente');
  await assert.rejects(councillor.update(initiative, { id: made.id }, { name: 'x' }), /No existe/);
  await assert.rejects(house.store.for(actorWith([])).one(initiative, made.id), /No existe/);
});

test('a list as of a past day shows the rows as they were', async () => {
  const past = { now: () => new Date('2020-03-01T12:00:00Z') };
  const later = { now: () => new Date('2021-03-01T12:00:00Z') };
  const made = await house.store.for(ana, past).create(initiative, { name: 'Puente Viejo', amount: 10 });
  await house.store.for(ana, later).update(initiative, { id: made.id }, { name: 'Puente Nuevo', amount: 30 });
  const then = await desk().list(initiative, { asOf: '2020-06-30', sums: ['amount'], q: 'puente' });
  assert.deepEqual(
    then.items.map(({ name }) => name),
    ['Puente Viejo'],
  );
  assert.equal(then.sums.amount, 10);
  assert.equal((await desk().one(initiative, made.id, { asOf: '2021-12-31' })).name, 'Puente Nuevo');
  assert.equal((await desk().list(initiative, { asOf: '2019-12-31' })).total, 0);
});

test('pages follow each other without a gap or a repeat, also where the value is missing', async () => {
  const all = await desk().list(initiative, { limit: 500, sort: { field: 'amount', descending: true } });
  const text = await desk().listText(initiative, {
    filters: [],
    limit: 3,
    sums: [],
    sort: { field: 'amount', descending: true },
  });
  assert.equal(JSON.parse(text.items).length, 3);
  const seen: string[] = [];
  let cursor: [string | null, string] | undefined;
  for (let page = 0; page < 20; page += 1) {
    const next = await desk().list(initiative, { limit: 3, cursor, sort: { field: 'amount', descending: true } });
    seen.push(...next.items.map(({ id }) => id));
    if (!next.next) break;
    cursor = JSON.parse(Buffer.from(next.next, 'base64url').toString());
  }
  assert.deepEqual(
    seen,
    all.items.map(({ id }) => id),
  );
});

test('several writes together are all or nothing', async () => {
  const count = (await desk().list(initiative)).total;
  await assert.rejects(
    desk().together(async (inside) => {
      await inside.create(initiative, { name: 'Una' });
      await inside.create(initiative, { name: 'Dos', amount: 'nada' });
    }),
  );
  assert.equal((await desk().list(initiative)).total, count);
});

test('the application cannot rewrite what happened', async () => {
  await assert.rejects(house.database.rows(`update event set signed = 'nadie'`), /permission denied/);
  await assert.rejects(house.database.rows('delete from event'), /permission denied/);
});

test('a view of one person is not seen by another until it is shared', async () => {
  const berta = house.store.for(await actorInHouse('Berta Millao'));
  const carlos = house.store.for(await actorInHouse('Carlos Ñanco'));
  const view = await berta.create(savedView, { name: 'Mis obras', record: 'initiative', settings: '{}' });
  assert.equal((await carlos.list(savedView)).total, 0);
  await assert.rejects(carlos.one(savedView, view.id), /No existe/);
  await assert.rejects(historyOf(carlos, savedView, view.id), /No existe/);
  await berta.update(savedView, { id: view.id }, { shared: true });
  assert.equal((await carlos.list(savedView)).total, 1);
  await assert.rejects(carlos.update(savedView, { id: view.id }, { name: 'Otra' }), /No existe/);
});

const actorInHouse = async (name: string) => {
  const { id } = await house.store.house().create(person, { name });
  return actorWith(['E4', 'UNI1'], id, name);
};
