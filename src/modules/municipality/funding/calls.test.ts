import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { bringUnitValues } from '../../common/units/index.ts';
import { fundingLine, initiative } from '../initiatives/index.ts';
import { application } from '../applications/index.ts';
import {
  besideSource,
  bringSources,
  callsDue,
  fundingCall,
  fundingSource,
  initiativesFor,
  radarOf,
  sourcePaper,
  sourcesFor,
  turnCalls,
} from './index.ts';

const clock = { at: new Date('2026-11-21T15:00:00Z'), now: () => clock.at };
const ana = actorWith(['E2', 'E6'], undefined, 'Ana Pincheira');

let house: Awaited<ReturnType<typeof houseForTest>>;
let desk: Desk;
let sources: ReadonlyMap<string, string>;
before(
  async () => {
    house = await houseForTest('municipality', clock);
    desk = house.store.for(ana);
    await house.store.house().together(async (inside) => {
      await bringUnitValues(inside);
      sources = await bringSources(inside);
    });
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const announce = (name: string, opensOn: string, closesOn: string) =>
  desk.create(fundingCall, { name, source: sources.get('FRIL'), opensOn, closesOn });
const stateOf = async (id: string): Promise<string | null> => (await desk.one(fundingCall, id)).state;

test('a call has the state of its days when it is written, and moves when they are corrected', async () => {
  const { id } = await announce('FRIL 2026, segundo llamado', '2026-11-02', '2026-12-11');
  assert.equal(await stateOf(id), 'open');
  await desk.update(fundingCall, { id }, { closesOn: '2026-11-20' });
  assert.equal(await stateOf(id), 'closed');
  await desk.update(fundingCall, { id }, { closesOn: '2026-12-18' });
  assert.equal(await stateOf(id), 'open', 'its last day was put off');
  await desk.remove(fundingCall, { id });
});

test('a call that would close before it opens is refused at its last day', () =>
  assert.rejects(
    announce('FRIL al revés', '2026-12-11', '2026-11-02'),
    (error: unknown) => error instanceof Refused && error.errors[0]?.field === 'closesOn',
  ));

test('each day opens and closes the calls whose day has come, as the house; the last day is still open', async () => {
  const { id } = await announce('FRIL 2027, primer llamado', '2026-12-01', '2026-12-15');
  assert.equal(await stateOf(id), 'announced');
  const turned: [string, string | null][] = [];
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-15', '2026-12-16']) {
    clock.at = new Date(`${day}T15:00:00Z`);
    await turnCalls(house);
    turned.push([day, await stateOf(id)]);
  }
  assert.deepEqual(turned, [
    ['2026-11-30', 'announced'],
    ['2026-12-01', 'open'],
    ['2026-12-15', 'open'],
    ['2026-12-16', 'closed'],
  ]);
  assert.equal(await turnCalls(house), 0, 'asked again, nothing moves');
  clock.at = new Date('2026-11-21T15:00:00Z');
});

test('Ana resolves a call that closed, and nobody moves it by hand before', async () => {
  const { id } = await announce('FRIL 2026, primer llamado', '2026-03-02', '2026-04-30');
  await assert.rejects(desk.act(fundingCall, { id }, 'open'));
  await desk.act(fundingCall, { id }, 'resolve', { resolvedOn: '2026-06-30', result: 'Dos iniciativas nuestras.' });
  assert.equal(await stateOf(id), 'resolved');
  await turnCalls(house);
  assert.equal(await stateOf(id), 'resolved', 'the days move it no more');
});

test('its opening and its closing fall due for whoever keeps the sources, and for nobody else', async () => {
  const { id } = await announce('PMU de verano', '2026-12-20', '2027-01-10');
  const dues = await callsDue(desk.sql, ana, '2026-12-20', '2027-01-31');
  assert.deepEqual(
    dues.filter(({ path }) => path.endsWith(id)).map(({ title, on, isDone, function: by }) => [title, on, isDone, by]),
    [
      ['Abre PMU de verano', '2026-12-20', false, 'E2'],
      ['Cierra PMU de verano', '2027-01-10', false, 'E2'],
    ],
  );
  assert.deepEqual(await callsDue(desk.sql, actorWith(['DOM1']), '2026-12-20', '2027-01-31'), []);
});

test('an initiative sees every source with its reasons, the ones that it could win first; and the source sees it', async () => {
  await announce('FRIL 2026, tercer llamado', '2026-11-10', '2026-12-20');
  const square = await desk.create(initiative, {
    name: 'Reposición plaza Las Acacias',
    stage: 'execution',
    type: 'project',
    sector: 'urban',
    amount: 120_000_000,
  });
  const found = (await sourcesFor(desk.sql, square.id, '2026-11-21')) ?? [];
  const fril = found.find(({ source }) => source.name === 'FRIL');
  assert.deepEqual([fril?.verdict, fril?.call?.name], ['yes', 'FRIL 2026, tercer llamado']);
  assert.equal(found.find(({ source }) => source.name === 'Fondo Común Municipal')?.verdict, 'no');
  const seen = await initiativesFor(desk.sql, sources.get('FRIL') ?? '', '2026-11-21');
  assert.deepEqual(
    seen.map(({ wish, verdict }) => [wish.name, verdict]),
    [['Reposición plaza Las Acacias', 'yes']],
  );
  await desk.create(fundingLine, {
    initiative: square.id,
    source: sources.get('PMU'),
    year: 2026,
    approved: 50_000_000,
  });
  const after = (await sourcesFor(desk.sql, square.id, '2026-11-21')) ?? [];
  assert.equal(after.find(({ source }) => source.name === 'FRIL')?.verdict, 'no', 'it would be financed twice');
});

test('the papers of a source come with their kind, when they are asked for and how sure that is', async () => {
  const { items } = await desk.list(sourcePaper, {
    filters: [{ field: 'source', operator: 'eq', value: sources.get('FRIL') ?? '' }],
    limit: 100,
  });
  const title = items.find(({ paperKind }) => paperKind.name.startsWith('Dominio vigente'));
  assert.deepEqual([title?.appliesIf, title?.required, title?.confidence], ['ownLand', true, 'likely']);
  assert.ok(items.length >= 20, `${items.length}`);
});

test('the radar of a day tells calls apart by their days, with what fits them and what already goes to them', async () => {
  const { id } = await announce('FRIL 2026, cuarto llamado', '2026-11-16', '2026-11-27');
  const { id: kiosk } = await desk.create(initiative, {
    name: 'Construcción sede Los Boldos',
    stage: 'execution',
    type: 'project',
    amount: 90_000_000,
  });
  const asked = { initiative: kiosk, source: sources.get('FRIL'), call: id, stage: 'execution', year: 2027 };
  await desk.create(application, { ...asked, amount: 90_000_000 });
  const radar = await radarOf(desk, '2026-11-21');
  const call = radar.open.find((each) => each.id === id);
  assert.deepEqual([call?.applications, call?.submitted], [1, 0]);
  assert.ok((call?.fits ?? 0) >= 1);
  assert.deepEqual(
    radar.open.map(({ closesOn }) => closesOn),
    radar.open.map(({ closesOn }) => closesOn).toSorted(),
    'what closes first comes first',
  );
  const later = await radarOf(desk, '2026-11-28');
  assert.ok(later.waiting.some((each) => each.id === id));
  assert.equal(radar.sources.find(({ name }) => name === 'FRIL')?.amountsVerified, true);
  assert.equal(radar.sources.find(({ name }) => name === 'PMU')?.amountsVerified, false);
});

test('a ceiling over the one of the budget law is told on the page of its source', async () => {
  const fril = sources.get('FRIL') ?? '';
  assert.deepEqual((await besideSource(desk, fril, '2026-11-21')).warnings, []);
  await desk.update(fundingSource, { id: fril }, { limitAmount: '5500' });
  assert.deepEqual((await besideSource(desk, fril, '2026-11-21')).warnings, [
    'El tope anotado, $\u00a0383.630.500, supera el nacional: menos de 5.000 UTM = $\u00a0348.755.000 (Ley 21.796, partida 31).',
  ]);
});
