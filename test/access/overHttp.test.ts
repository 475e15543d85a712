import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { exportRoutes } from '../../src/api/exports.ts';
import { answerProblem } from '../../src/api/problems.ts';
import { recordRoutes } from '../../src/api/records.ts';
import { searchRoutes } from '../../src/api/search.ts';
import type { Visitor } from '../../src/api/visitor.ts';
import type { Actor } from '../../src/charter/index.ts';
import { actorWith, houseForTest } from '../support/house.ts';
import { samplesIn } from './samples.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const addresses: string[] = [];
// What only some functions may read.
const restricted: string[] = [];
let reader: Actor;
let councillor: Actor;
before(async () => {
  house = await houseForTest();
  const samples = samplesIn(house);
  const person = await samples.rowOf(house.catalog.record('person'));
  councillor = actorWith(['CON1'], person);
  reader = actorWith(['CON1', ...house.catalog.records.flatMap(({ readableBy = [] }) => readableBy)], person);
  const own = house.store.for(reader);
  for (const record of house.catalog.records) {
    // What is its owner's alone answers to the owner.
    const desk = record.ownedBy && !record.sharedBy ? own : undefined;
    const made = addressesOf(record.path, await samples.rowOf(record, desk));
    addresses.push(...made);
    if (record.readableBy) restricted.push(...made);
  }
});
after(() => house.close());

/** The addresses of the API, visited by one visitor. */
const apiFor = (visitor: Visitor): FastifyInstance => {
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = visitor;
  });
  searchRoutes(app, house);
  exportRoutes(app, house);
  recordRoutes(app, house);
  return app;
};

const addressesOf = (path: string, id: string): string[] => [
  `/api/${path}`,
  `/api/${path}?asOf=2030-01-01`,
  `/api/${path}/groups?by=state`,
  `/api/${path}/export.csv`,
  `/api/${path}/export.xlsx`,
  `/api/${path}/${id}`,
  `/api/${path}/${id}?asOf=2030-01-01`,
  `/api/${path}/${id}/history`,
];

const statusesFor = async (app: FastifyInstance): Promise<Map<string, number>> => {
  const statuses = new Map<string, number>();
  for (const address of addresses) statuses.set(address, (await app.inject(address)).statusCode);
  return statuses;
};

const except = (statuses: ReadonlyMap<string, number>, wanted: number) =>
  [...statuses].filter(([, status]) => status !== wanted);

test('who holds no post finds nothing at any address of the API', async () => {
  const actor = actorWith([]);
  const app = apiFor({ actor, desk: house.store.for(actor) });
  assert.deepEqual(except(await statusesFor(app), 404), []);
  assert.deepEqual((await app.inject('/api/search?q=Prueba')).json(), { items: [] });
});

test('who has not signed in is asked to, or finds nothing', async () => {
  const statuses = await statusesFor(apiFor({}));
  assert.deepEqual(except(statuses, 401), []);
});

test('the same addresses answer to who holds a post with the functions that may read them', async () => {
  const visitor = { actor: reader, desk: house.store.for(reader) };
  assert.deepEqual(except(await statusesFor(apiFor(visitor)), 200), []);
});

test('who holds a post without those functions finds nothing there, and all the rest', async () => {
  const visitor = { actor: councillor, desk: house.store.for(councillor) };
  const hidden = except(await statusesFor(apiFor(visitor)), 200);
  assert.deepEqual(
    hidden,
    restricted.map((address) => [address, 404]),
  );
});
