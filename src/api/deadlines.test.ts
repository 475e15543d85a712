import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { deadlineRoute } from './deadlines.ts';
import { answerProblem } from './problems.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const post = async (payload: object, functions: readonly string[] = ['E6']) => {
  const actor = actorWith(functions);
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = { actor, desk: house.store.for(actor) };
  });
  deadlineRoute(app);
  return app.inject({ method: 'POST', url: '/api/deadlines', payload });
};

test('six working days from the notification of 10 September end on the 21st, and each day skipped says why', async () => {
  const asked = { from: '2026-09-10', amount: 6, unit: 'businessDays', norm: 'Ley 19.880 art. 25' };
  const { dueOn, steps, norm, verified } = (await post(asked)).json();
  assert.deepEqual([dueOn, norm, verified], ['2026-09-21', 'Ley 19.880 art. 25', true]);
  const eighteenth = steps.find(({ on }: { on: string }) => on === '2026-09-18');
  assert.equal(eighteenth.counted, false);
  assert.match(eighteenth.why, /Independencia|Fiestas Patrias/);
  assert.equal(steps.filter(({ counted }: { counted: boolean }) => counted).length, 6);
});

test('a term of which nobody says the norm is counted with its doubt, as on the page', async () => {
  const { dueOn, verified, doubts } = (await post({ from: '2026-09-10', amount: 6, unit: 'businessDays' })).json();
  assert.deepEqual([dueOn, verified], ['2026-09-21', false]);
  assert.match(doubts.join(), /No se indicó qué norma fija la duración del plazo/);
});

test('a suspension and half more time move the end', async () => {
  const plain = (await post({ from: '2026-11-02', amount: 10, unit: 'businessDays' })).json();
  const longer = await post({
    from: '2026-11-02',
    amount: 10,
    unit: 'businessDays',
    suspensions: [{ from: '2026-11-09', to: '2026-11-10', reason: 'Paro', norm: 'Decreto 5' }],
    extend: { share: 0.5, norm: 'Ley 19.880 art. 26' },
  });
  assert.deepEqual([plain.dueOn, longer.json().dueOn], ['2026-11-16', '2026-11-25']);
});

test('what is asked wrong says what to mend and at which field', async () => {
  const fieldOf = async (payload: object) =>
    (await post(payload)).json().errors.map((error: { field: string }) => error.field);
  assert.deepEqual(await fieldOf({ from: '2026-02-30', amount: 5, unit: 'businessDays' }), ['from']);
  assert.deepEqual(await fieldOf({ from: '2026-02-03', amount: 5 }), ['unit']);
  assert.deepEqual(await fieldOf({ from: '2026-02-03', amount: 1.5, unit: 'months' }), ['amount']);
  assert.deepEqual(await fieldOf({ from: '2026-02-03', amount: 5, unit: 'months', regime: 'habiles' }), ['regime']);
  assert.deepEqual(await fieldOf({ from: '2026-02-03', amount: 5, unit: 'months', since: 'x' }), ['since']);
  assert.equal((await post({ from: '2026-02-03', amount: 5, unit: 'months' }, [])).statusCode, 404);
});
