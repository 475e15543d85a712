import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type InjectOptions } from 'fastify';
import { houseForTest } from '../../test/support/house.ts';
import { absenceOf, bringCharter, person, tenure } from '../modules/common/posts/index.ts';
import { absenceRoutes } from './absences.ts';
import { answerProblem } from './problems.ts';
import { recordRoutes } from './records.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const people = new Map<string, string>();
const tenures = new Map<string, string>();
before(async () => {
  house = await houseForTest();
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  for (const [name, code] of [
    ['Ana', 'director-secplac'],
    ['Berta', 'asesor-urbanista'],
    ['Irene', 'secretario-municipal'],
  ] as const) {
    const { id } = await desk.create(person, { name, email: `${code}@ejemplo.cl` });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: `Decreto de ${name}` };
    people.set(name, id);
    tenures.set(name, (await desk.create(tenure, { post: post.get(code), person: id, ...act })).id);
  }
});
after(() => house.close());

const as = async (name: string, request: InjectOptions) => {
  house.forgetActors();
  const actor = (await house.actorFor(people.get(name) ?? '')) ?? assert.fail(name);
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (asked) => {
    asked.visitor = { actor, desk: house.store.for(actor) };
  });
  absenceRoutes(app, house);
  recordRoutes(app, house);
  return app.inject(request);
};
const leave = { startAt: '2026-12-01T12:00:00Z', endAt: '2026-12-10T12:00:00Z', cause: 'leave' };

test('who is away says it by the API without the right of a registrar, signs as holder, and is deputised', async () => {
  const made = await as('Ana', { method: 'POST', url: '/api/absences', payload: leave });
  assert.equal(made.statusCode, 201, made.body);
  assert.equal(made.json().tenure.id, tenures.get('Ana'));
  const [event] = await house.database.rows<{ signed: string }>("select signed from event where record = 'absence'");
  assert.equal(event?.signed, 'Ana · Director(a) SECPLAC');
  const id = made.json().id;
  const earlier = { endAt: '2026-12-05T12:00:00Z', tenure: tenures.get('Berta') };
  const changed = await as('Ana', { method: 'PATCH', url: `/api/absences/${id}`, payload: earlier });
  assert.deepEqual([changed.statusCode, changed.json().tenure.id], [200, tenures.get('Ana')]);
  const annul = { method: 'POST' as const, url: `/api/absences/${id}/actions/annul` };
  assert.equal((await as('Ana', { ...annul, payload: {} })).statusCode, 422);
  assert.equal(
    (await as('Ana', { ...annul, payload: { annulledWhy: 'Se suspendió el viaje.' } })).json().state,
    'annulled',
  );
});

test('the same rules as on the page: not of another, not outside of the tenure, not twice', async () => {
  const ofBerta = { ...leave, tenure: tenures.get('Berta') };
  assert.equal((await as('Ana', { method: 'POST', url: '/api/absences', payload: ofBerta })).statusCode, 404);
  const old = { ...leave, startAt: '2020-01-01T12:00:00Z' };
  assert.match(
    (await as('Ana', { method: 'POST', url: '/api/absences', payload: old })).body,
    /debe comenzar en ese tiempo/,
  );
  const first = await as('Irene', { method: 'POST', url: '/api/absences', payload: ofBerta });
  assert.equal(first.statusCode, 201, 'a registrar writes that of another');
  assert.match(
    (await as('Berta', { method: 'POST', url: '/api/absences', payload: leave })).body,
    /Ya consta una ausencia/,
  );
  const other = { method: 'PATCH' as const, url: `/api/absences/${first.json().id}`, payload: { endAt: null } };
  assert.equal((await as('Ana', other)).statusCode, 404);
  assert.equal((await as('Ana', { method: 'GET', url: '/api/absences' })).statusCode, 404, 'the causes of others');
});

test('whoever is wholly away still says that they are back', async () => {
  const absence = absenceOf(house.charter);
  const away = { tenure: tenures.get('Ana'), startAt: '2026-01-05T12:00:00Z', cause: 'medical' };
  const { id } = await house.store.house().create(absence, away);
  const back = { method: 'PATCH' as const, url: `/api/absences/${id}`, payload: { endAt: '2026-02-05T12:00:00Z' } };
  assert.equal((await as('Ana', back)).statusCode, 200);
});
