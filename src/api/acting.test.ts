import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { absenceOf, bringCharter, ownTenures, person, postOf, tenure } from '../modules/common/posts/index.ts';
import { organigramOf, postPage } from '../modules/organigram.ts';
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

test('a term that the statute prolongs is told as such, as are its absences; off until the post says so', async () => {
  const desk = house.store.house();
  const [held] = (await desk.list(tenure, { sort: { field: 'createdAt', descending: true }, limit: 1 })).items;
  assert.equal(held?.post.name, 'Vicepresidenta de la Mujer');
  const asked = '/api/acting?post=vicepresidenta-mujer&function=P2&at=2026-07-15T12:00:00-04:00';
  await assert.rejects(desk.update(tenure, { id: held.id }, { endedBy: 'term' }), /Diga hasta cuándo ejerce/);
  await desk.update(tenure, { id: held.id }, { endAt: '2026-07-01T04:00:00Z', endedBy: 'term' });
  assert.equal((await ask(asked)).json().vacant, true);
  assert.deepEqual(await ownTenures(house.database, held.person.id, new Date('2026-07-15T12:00:00Z')), []);
  await desk.update(postOf(house.charter), { id: held.post.id }, { prolongedBy: 'Estatuto, art. 28' });
  const { person: who, capacity, basis } = (await ask(asked)).json();
  assert.deepEqual([who.name, capacity], ['Berta Lagos', 'prorroga']);
  assert.equal(basis, 'Elección interna; en prórroga: Estatuto, art. 28');
  const [own] = await ownTenures(house.database, held.person.id, new Date('2026-07-15T12:00:00Z'));
  assert.equal(own?.capacity, 'prorroga');
  const tree = JSON.stringify(await organigramOf(house, { at: new Date('2026-07-15T12:00:00Z') }));
  assert.match(tree, /"mark":" \(en prórroga\)","capacity":"prorroga"/);
  const { remarks } = await postPage(house, held.post.id, { at: new Date('2026-07-15T12:00:00Z') });
  assert.match(
    remarks.join(),
    /Venció el período y sigue en funciones hasta que asuma quien le suceda \(Estatuto, art\. 28\)/,
  );
  const away = { tenure: held.id, startAt: '2026-07-14T04:00:00Z', endAt: '2026-07-16T04:00:00Z', cause: 'leave' };
  await desk.create(absenceOf(house.charter), away);
  assert.match((await ask(asked)).json().missing, /su titular está ausente/);
  await assert.rejects(
    desk.update(tenure, { id: held.id }, { leftAt: '2026-06-20T04:00:00Z' }),
    /Sólo deja una prórroga quien terminó por vencer su período/,
  );
  await desk.update(tenure, { id: held.id }, { leftAt: '2026-07-10T04:00:00Z' });
  assert.match((await ask(asked)).json().missing, /está vacante/);
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
