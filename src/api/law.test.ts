import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { lawRoutes } from './law.ts';
import { answerProblem } from './problems.ts';
import type { Visitor } from './visitor.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

const apiFor = (visitor: Visitor): FastifyInstance => {
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = visitor;
  });
  lawRoutes(app, house);
  return app;
};

const ask = (address: string, functions: readonly string[] = ['E6']) => {
  const actor = actorWith(functions);
  return apiFor({ actor, desk: house.store.for(actor) }).inject(address);
};

test('a program asks what a value says on a day, with its norm and how sure it is', async () => {
  const answer = (await ask('/api/law/locm.concejo.otras_materias?on=2026-11-21')).json();
  assert.equal(answer.value, 20);
  assert.deepEqual([answer.unit, answer.confidence, answer.verified], ['días corridos', 'confirmed', true]);
  assert.match(answer.norm, /art\. 82|arts\. 82/);
});

test('before its first day the answer is a 404 that says why', async () => {
  const answer = await ask('/api/law/ley19880.reposicion?on=2003-05-28');
  assert.equal(answer.statusCode, 404);
  assert.match(answer.body, /todavía no regía; rige desde el 29 may 2003/);
});

test('with the scope of its works, both norms come', async () => {
  const answer = (await ask('/api/law/ley19886.fiel_pct?on=2026-11-21&scope=region:16,funder:FRIL,year:2025')).json();
  assert.deepEqual([answer.value, answer.others[0].value, answer.verified], [5, 10, false]);
});

test('all values of the edition come at once; what is asked wrong says how to write it', async () => {
  const { items } = (await ask('/api/law/values?on=2026-11-21')).json();
  const ids = items.map(({ id }: { id: string }) => id);
  assert.ok(ids.length > 200 && ids.includes('dp.answer') && !ids.includes('statute.citation'));
  assert.match((await ask('/api/law/values?on=2026-02-30')).body, /no es una fecha del calendario/);
  assert.match((await ask('/api/law/values?scope=comuna:3')).body, /Escriba el alcance/);
  assert.equal((await ask('/api/law/no.existe')).statusCode, 404);
  assert.equal((await ask('/api/law/statute.citation')).statusCode, 404);
});

test('who holds no post, or has not entered, finds nothing', async () => {
  assert.equal((await ask('/api/law/values', [])).statusCode, 404);
  assert.equal((await apiFor({}).inject('/api/law/values')).statusCode, 401);
});
