import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { absenceOf, bringCharter, person, tenure } from '../modules/common/posts/index.ts';
import { actingRoute } from './acting.ts';
import { answerProblem } from './problems.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest('party');
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  for (const [name, code] of [
    ['Ana Riquelme', 'presidente'],
    ['Berta Lagos', 'vicepresidenta-mujer'],
  ] as const) {
    const { id } = await desk.create(person, { name, email: `${code}@ejemplo.cl` });
    const held = { post: post.get(code), person: id, capacity: 'titular', startAt: '2026-01-01T03:00:00Z' };
    const made = await desk.create(tenure, { ...held, basis: 'Elección interna' });
    if (code === 'presidente')
      await desk.create(absenceOf(house.charter), {
        tenure: made.id,
        startAt: '2026-05-10T04:00:00Z',
        endAt: '2026-05-20T04:00:00Z',
        cause: 'leave',
      });
  }
});
after(() => house.close());

const ask = (address: string, functions: readonly string[] = ['P6']) => {
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  const actor = actorWith(functions);
  app.addHook('onRequest', async (request) => {
    request.visitor = { actor, desk: house.store.for(actor) };
  });
  actingRoute(app, house);
  return app.inject(address);
};

test('a program asks who could act at an instant, in what capacity and why', async () => {
  const answer = await ask('/api/acting?post=presidente&function=P1&at=2026-05-15T12:00:00-04:00');
  const { person: who, capacity, basis, until } = answer.json();
  assert.deepEqual([who.name, capacity, until], ['Berta Lagos', 'subrogante', '2026-05-20T04:00:00.000Z']);
  assert.match(basis, /Estatuto/);
});

test('when nobody may act it says what is missing', async () => {
  const answer = await ask('/api/acting?post=secretario-comunal&function=P6&at=2026-05-15T12:00:00-04:00');
  assert.deepEqual(answer.json().vacant, true);
  assert.match(answer.json().missing, /Secretario\(a\) comunal: está vacante .* Falta el acuerdo/);
});

test('what is asked wrong comes back at its parameter, and who holds no post finds nothing', async () => {
  const wrong = (await ask('/api/acting?post=nadie&function=X9&at=2026-05-15')).json();
  assert.deepEqual(wrong.errors.map(({ field }: { field: string }) => field).sort(), ['at', 'function', 'post']);
  assert.equal((await ask('/api/acting?post=presidente&function=P1', [])).statusCode, 404);
});
