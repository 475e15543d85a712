import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { calendarConfirmation, dayException } from '../modules/common/calendarDays/index.ts';
import { holidayRoute } from './holidays.ts';
import { answerProblem } from './problems.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const ask = (address: string, functions: readonly string[] = ['E6']) => {
  const actor = actorWith(functions);
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = { actor, desk: house.store.for(actor) };
  });
  holidayRoute(app);
  return app.inject(address);
};

test('a program asks for the holidays of a year, with their norms and who looked at them', async () => {
  const elena = house.store.for(actorWith(['SMU1'], undefined, 'Elena Quilodrán'));
  const plebiscite = { dayOn: '2027-06-14', kind: 'holiday', reason: 'Plebiscito', norm: 'DS 12', reach: 'country' };
  await elena.create(dayException, plebiscite);
  await elena.create(calendarConfirmation, { year: '2027' });
  const answer = (await ask('/api/holidays?year=2027')).json();
  assert.deepEqual([answer.year, answer.region, answer.confirmed], [2027, null, true]);
  const byHand = { on: '2027-06-14', name: 'Plebiscito', norm: 'DS 12', confidence: 'confirmed', byHand: true };
  assert.deepEqual(
    answer.items.find(({ on }: { on: string }) => on === '2027-06-14'),
    byHand,
  );
});

test('another region has its own days, which nobody here confirmed', async () => {
  const answer = (await ask('/api/holidays?year=2027&region=15')).json();
  assert.equal(answer.confirmed, false);
  assert.ok(answer.items.some(({ name }: { name: string }) => /Morro de Arica/.test(name)));
});

test('a year or a region that does not exist says how to write it; who holds no post is told nothing', async () => {
  assert.match((await ask('/api/holidays?year=1999')).body, /va de 2000 a 2040/);
  assert.match((await ask('/api/holidays?region=99')).body, /código de dos cifras/);
  assert.equal((await ask('/api/holidays', [])).statusCode, 404);
});
