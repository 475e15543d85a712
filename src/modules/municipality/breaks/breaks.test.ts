import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { person } from '../../common/posts/index.ts';
import { ownValue } from '../../common/law/index.ts';
import { axis, objective, plan } from '../../common/plans/index.ts';
import { application, applicationPaper, paper } from '../applications/index.ts';
import { convenio } from '../convenios/index.ts';
import { fundingSource, paperKind, sourcePaper } from '../funding/index.ts';
import { fundingLine, idea, initiative } from '../initiatives/index.ts';
import { breakLists, breaksFor } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let now = '2026-03-10T12:00:00Z';
const clock = { now: () => new Date(now) };
const ids = { veredas: '', plaza: '', sede: '', idea: '', convenio: '', ana: '' };
const everything = ['G8', 'E4', 'E5', 'E6', 'E7'];
before(async () => {
  house = await houseForTest('municipality', clock);
  const desk = house.store.house(clock);
  const term = { startOn: '2024-01-01', endOn: '2030-12-31' };
  const pladeco = await desk.create(plan, { name: 'PLADECO', kind: 'pladeco', edition: '2024', ...term });
  await desk.act(plan, pladeco, 'bringIntoForce', { agreement: 'Acuerdo 12' });
  const line = await desk.create(axis, { plan: pladeco.id, number: '1', name: 'Barrios' });
  const served = await desk.create(objective, { axis: line.id, number: '1.1', name: 'Sedes dignas' });
  ids.veredas = (await desk.create(objective, { axis: line.id, number: '1.2', name: 'Veredas accesibles' })).id;
  ids.ana = (await desk.create(person, { name: 'Ana Pincheira' })).id;
  const source = await desk.create(fundingSource, { name: 'FRIL de prueba' });
  ids.sede = (await desk.create(initiative, { name: 'Sede Las Acacias', objective: served.id })).id;
  ids.plaza = (await desk.create(initiative, { name: 'Plaza El Boldo', responsible: ids.ana })).id;
  await desk.create(fundingLine, { initiative: ids.plaza, source: source.id, year: 2026, approved: 50_000_000 });
  const asked = { origin: 'neighbours', receivedOn: '2026-03-02' };
  ids.idea = (await desk.create(idea, { name: 'Una cancha en Los Aromos', ...asked })).id;
  await desk.act(idea, { id: ids.idea }, 'preassess');
  await desk.act(idea, { id: ids.idea }, 'prioritise');
  const signed = { name: 'Transferencia FRIL, plaza El Boldo', kind: 'financing', amount: 50_000_000 };
  ids.convenio = (await desk.create(convenio, { ...signed, initiative: ids.plaza, callDays: 45 })).id;
  await desk.act(convenio, { id: ids.convenio }, 'sign', { signedOn: '2026-03-02' });
  await desk.act(convenio, { id: ids.convenio }, 'approve', { resolution: 'Resolución 9', approvedOn: '2026-03-09' });
});
after(() => house.close());

const broken = async (today: string, functions: readonly string[] = everything): Promise<Record<string, string[]>> => {
  now = `${today}T12:00:00Z`;
  const desk = house.store.for(actorWith(functions, ids.ana), clock);
  const lists = await breakLists(desk, today, { most: 20 });
  return Object.fromEntries(lists.map(({ kind, first }) => [kind, first.map(({ name }) => name)]));
};

test('an objective that nothing serves and money that serves no objective are told at once', async () => {
  assert.deepEqual(await broken('2026-03-10'), {
    objectiveWithoutInitiative: ['Veredas accesibles'],
    moneyWithoutObjective: ['Plaza El Boldo'],
  });
});

test('money that finds its objective is whole again', async () => {
  const desk = house.store.house(clock);
  await desk.update(initiative, { id: ids.plaza }, { objective: ids.veredas });
  assert.deepEqual(await broken('2026-03-10'), {});
  await desk.update(initiative, { id: ids.plaza }, { objective: null });
});

test('a convenio whose term to tender passed is told, until its call is written down', async () => {
  assert.equal((await broken('2026-04-23')).notTendered, undefined, 'the forty-fifth day is still in time');
  assert.deepEqual((await broken('2026-04-24')).notTendered, ['Transferencia FRIL, plaza El Boldo']);
  const desk = house.store.house(clock);
  await desk.update(convenio, { id: ids.convenio }, { calledOn: '2026-04-20' });
  assert.equal((await broken('2026-04-24')).notTendered, undefined);
});

test('a prioritised idea waits six months, or as many as the institution fixed', async () => {
  assert.equal((await broken('2026-09-10')).ideaWaiting, undefined);
  assert.deepEqual((await broken('2026-09-11')).ideaWaiting, ['Una cancha en Los Aromos']);
  const act = { actKind: 'decree', actNumber: '40', actOn: '2026-09-01', startOn: '2026-09-01' };
  await house.store.house(clock).create(ownValue, { valueId: 'propio.ideas.espera_meses', says: '9', ...act });
  assert.equal((await broken('2026-09-11')).ideaWaiting, undefined);
  assert.deepEqual((await broken('2026-12-11')).ideaWaiting, ['Una cancha en Los Aromos']);
});

test('a paper that expires in a live application is told the day after its last one, until the application ends', async () => {
  now = '2026-03-10T12:00:00Z';
  const desk = house.store.house(clock);
  const { id: kind } = await desk.create(paperKind, { name: 'Dominio vigente', folder: 'land', validityDays: 60 });
  const source = await desk.create(fundingSource, { name: 'FNDR de prueba' });
  await desk.create(sourcePaper, { source: source.id, paperKind: kind, required: true, appliesIf: 'always' });
  const { id } = await desk.create(application, {
    initiative: ids.sede,
    stage: 'execution',
    year: 2027,
    source: source.id,
    amount: 90_000_000,
  });
  const title = { name: 'Dominio de la sede', kind, issuedOn: '2026-03-01' };
  const { id: issued } = await desk.create(paper, title);
  const [line] = (await desk.list(applicationPaper)).items;
  await desk.update(applicationPaper, { id: line?.id ?? '' }, { paper: issued });
  assert.equal((await broken('2026-04-30')).expiredPapers, undefined, 'the sixtieth day still serves');
  const [name] = (await broken('2026-05-01')).expiredPapers ?? [];
  assert.match(name ?? '', /^Dominio vigente · Sede Las Acacias/);
  now = '2026-05-01T12:00:00Z';
  await desk.act(application, { id }, 'withdraw', { reason: 'Se postula a otra fuente.' });
  assert.equal((await broken('2026-05-01')).expiredPapers, undefined);
});

test('who answers for one sees it counted as theirs, and the deed that mends it', async () => {
  const desk = house.store.for(actorWith(['E4'], ids.ana), clock);
  const [money] = await breakLists(desk, '2026-03-10', { only: 'moneyWithoutObjective', most: 20 });
  assert.deepEqual(
    [money?.count, money?.mine, money?.first[0]?.isMine, money?.first[0]?.deed?.to],
    [1, 1, true, `/fichas/initiatives/${ids.plaza}/editar#objective`],
  );
});

test('a break is told only to who can mend it, with its way there only to who may write it', async () => {
  assert.deepEqual(await broken('2026-03-10', ['CON1']), {});
  assert.deepEqual(Object.keys(await broken('2026-03-10', ['E9'])), ['objectiveWithoutInitiative']);
  const desk = house.store.for(actorWith(['E9'], ids.ana), clock);
  const [list] = await breakLists(desk, '2026-03-10', { most: 20 });
  assert.equal(list?.first[0]?.deed, null, 'E9 does not write initiatives');
  assert.deepEqual(await breaksFor(house.store.for(actorWith([]), clock), '2026-03-10'), []);
});
