import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import type { Actor } from '../charter/actor.ts';
import { initiative } from '../modules/municipality/initiatives/index.ts';
import { changeRoutes } from './changes.ts';
import { manyRowRoutes } from './manyRows.ts';
import { answerProblem } from './problems.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const apps: FastifyInstance[] = [];
before(async () => {
  house = await houseForTest();
});
after(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await house.close();
});

const ana = actorWith(['E4', 'E5', 'E6']);
const rosa = actorWith(['E4', 'E5', 'E6'], undefined, 'Rosa Díaz');
const reader = actorWith(['CON1'], undefined, 'Concejala Vera');

const apiFor = (actor: Actor): FastifyInstance => {
  const app = Fastify();
  apps.push(app);
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = { actor, desk: house.store.for(actor) };
  });
  changeRoutes(app, house);
  manyRowRoutes(app, house);
  return app;
};

const send = async (actor: Actor, rows: readonly object[], address = '/api/initiatives/rows') =>
  (await apiFor(actor).inject({ method: 'POST', url: address, payload: { rows } })).json();

const plaza = (name: string, actor = ana) => house.store.for(actor).create(initiative, { name, amount: 1_000 });
const nameOf = async (id: string) => (await house.store.house().one(initiative, id)).name;

test('rows sent together are made, changed and taken away, each with its answer in its place', async () => {
  const [roble, molino] = [await plaza('Plaza El Roble'), await plaza('Plaza El Molino')];
  const { results } = await send(ana, [
    { values: { name: 'Plaza La Estación', amount: 7 } },
    { id: roble.id, version: 1, values: { amount: 2_000 } },
    { id: molino.id, version: 1, remove: true },
  ]);
  assert.equal(results[0].row.name, 'Plaza La Estación');
  assert.deepEqual([results[1].row.amount, results[1].row.version], [2_000, 2]);
  assert.deepEqual(results[2], { gone: true });
});

test('a good block is written at once, and each row keeps the history of a single write', async () => {
  const [roble, molino] = [await plaza('Roble'), await plaza('Molino')];
  const { results } = await send(ana, [
    { id: roble.id, version: 1, values: { amount: 10 } },
    { values: { name: 'Nueva' } },
    { id: molino.id, version: 1, values: { amount: 20, year: 2027 } },
  ]);
  assert.deepEqual(
    results.map(({ row }: { row: Record<string, unknown> }) => [row.name, row.version, row.state]),
    [
      ['Roble', 2, 'profiled'],
      ['Nueva', 1, 'profiled'],
      ['Molino', 2, 'profiled'],
    ],
  );
  const [last] = await house.store.house().events(initiative, molino.id);
  assert.deepEqual([last?.action, last?.version, last?.signed.split(' · ')[0]], ['update', 2, 'Ana Pincheira']);
  const [first] = await house.store.house().events(initiative, results[1].row.id);
  assert.deepEqual([first?.action, first?.version], ['create', 1]);
});

test('new rows that carry their id are made once, however often and however mixed they are sent', async () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  const rows = [
    { new: one, values: { name: 'Sede El Boldo', amount: 7 } },
    { new: two, values: { name: 'Sede El Litre', year: 9 } },
  ];
  await send(ana, rows.slice(0, 1));
  const { results } = await send(ana, rows);
  assert.deepEqual([results[0].row.id, results[0].row.version, results[1].row.id], [one, 1, two]);
  const again = (await send(ana, rows)).results;
  assert.deepEqual([again[0].row.id, again[1].row.id, again[1].errors[0].field], [one, two, 'year']);
  const corrected = await send(ana, [{ new: one, values: { name: 'Sede El Boldo', amount: 8 } }]);
  assert.deepEqual([corrected.results[0].row.amount, corrected.results[0].row.version], [8, 2]);
  assert.equal((await house.store.for(ana).list(initiative, { q: 'Sede El' })).total, 2);
  assert.equal((await send(rosa, rows.slice(0, 1))).results[0].problem.status, 409);
});

test('a closed row stays as it is, also among many', async () => {
  const [roble, closed] = [await plaza('Roble'), await plaza('Cerrada')];
  await house.database.rows(`update initiative set state = 'closed' where id = $1`, [closed.id]);
  const { results } = await send(ana, [
    { id: roble.id, version: 1, values: { name: 'Roble Norte' } },
    { id: closed.id, version: 1, values: { name: 'Abierta' } },
  ]);
  assert.equal(results[0].row.name, 'Roble Norte');
  assert.match(results[1].problem.detail, /ya no se edita/);
  assert.equal(await nameOf(closed.id), 'Cerrada');
});

test('a cell that cannot be taken leaves the rest of its row, and a row that cannot leaves the others', async () => {
  const [roble, molino, acacias] = [await plaza('Roble'), await plaza('Molino'), await plaza('Acacias')];
  await house.store.for(rosa).update(initiative, { id: molino.id }, { amount: 9 });
  const { results } = await send(ana, [
    { id: roble.id, version: 1, values: { name: 'Roble Norte', sector: 'nada de eso' } },
    { id: molino.id, version: 1, values: { name: 'Molino Norte' } },
    { id: acacias.id, version: 1, values: { name: 'Acacias Norte' } },
    { values: { amount: 5 } },
    { values: { name: 'Con un año imposible', year: 9 } },
  ]);
  assert.equal(results[0].row.name, 'Roble Norte');
  assert.deepEqual(
    results[0].errors.map(({ field }: { field: string }) => field),
    ['sector'],
  );
  assert.deepEqual([results[1].problem.status, results[1].problem.theirs.amount], [412, 9]);
  assert.equal(await nameOf(acacias.id), 'Acacias Norte');
  assert.equal(results[3].problem.errors[0].field, 'name');
  assert.equal(results[4].row.name, 'Con un año imposible');
  assert.equal(results[4].errors[0].field, 'year');
});

test('who may not write learns nothing of the rows, and nobody sends more than a hundred', async () => {
  const roble = await plaza('Roble');
  const { results } = await send(reader, [{ id: roble.id, values: { name: 'Otra' } }]);
  assert.equal(results[0].problem.status, 404);
  assert.equal(await nameOf(roble.id), 'Roble');
  const many = await send(
    ana,
    Array.from({ length: 101 }, () => ({ values: { name: 'x' } })),
  );
  assert.equal(many.status, 400);
});

test('an action on many rows moves those that may move, and the others say why', async () => {
  const [roble, molino] = [await plaza('Roble'), await plaza('Molino')];
  await house.store.for(ana).act(initiative, { id: molino.id }, 'formulate');
  const { results } = await send(ana, [{ id: roble.id }, { id: molino.id }], '/api/initiatives/actions/formulate');
  assert.equal(results[0].row.state, 'formulation');
  assert.match(results[1].problem.detail, /En formulación.*ya no corresponde/);
});

test('who looks at a list is told which rows another one wrote, and who it was', async () => {
  const app = apiFor(ana);
  const begin = (await app.inject('/api/initiatives/changes')).json();
  assert.equal(begin.whole, false);
  const waiting = app.inject(`/api/initiatives/changes?since=${begin.mark}`);
  const roble = await plaza('Roble', rosa);
  const told = (await waiting).json();
  assert.deepEqual(
    told.changes.map(({ id, version, own }: Record<string, unknown>) => ({ id, version, own })),
    [{ id: roble.id, version: 1, own: false }],
  );
  assert.match(told.changes[0].by, /^Rosa Díaz/);
  const strange = (await app.inject('/api/initiatives/changes?since=before.12')).json();
  assert.equal(strange.whole, false);
});

test('who may not read a list is not told that it changes', async () => {
  const nobody: Actor = { person: crypto.randomUUID(), name: 'Nadie', holdings: [] };
  assert.equal((await apiFor(nobody).inject('/api/initiatives/changes')).statusCode, 404);
});

test('a server that stops sends home who waits', async () => {
  const app = apiFor(ana);
  const { mark } = (await app.inject('/api/ideas/changes')).json();
  const waiting = app.inject(`/api/ideas/changes?since=${mark}`);
  // It has gone in once a question that came after it has been answered.
  await app.inject('/api/ideas/changes');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.now();
  await app.close();
  assert.deepEqual((await waiting).json().changes, []);
  assert.ok(performance.now() - began < 5_000, 'not at the end of its patience');
});
