import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { openRoutes } from '../../src/api/open.ts';
import { answerProblem } from '../../src/api/problems.ts';
import { bringInstitution } from '../../src/modules/common/institution/index.ts';
import type { Popolo } from '../../src/modules/common/popolo/index.ts';
import { bringCharter, person, tenure } from '../../src/modules/common/posts/index.ts';
import { body, bodySeat, holdSession } from '../../src/modules/common/sessions/index.ts';
import { publicOrganization } from '../../src/modules/municipality/publicOrganizations/index.ts';
import { partyUnit } from '../../src/modules/party/members/index.ts';
import { publication } from '../../src/modules/party/publications/index.ts';
import { actorWith, houseForTest } from '../support/house.ts';
import { popoloSchemas } from './popoloSchemas.ts';

type TestHouse = Awaited<ReturnType<typeof houseForTest>>;

const folder = join(process.env.CABILDO_SHARED ?? join(process.cwd(), '..', 'shared'), 'data', 'popolo', 'schemas');
const skip = existsSync(folder) ? false : 'the schemas of Popolo are not on this machine (set CABILDO_SHARED)';

let municipality: TestHouse;
let party: TestHouse;
let eliana: string;
before(async () => {
  [municipality, party] = await Promise.all([houseForTest('municipality'), houseForTest('party')]);
  await settle(municipality, 'Municipalidad de Trehuelemu', 'alcalde');
  eliana = await settle(party, 'Partido Alerce', 'presidente');
});
after(() => Promise.all([municipality.close(), party.close()]));

const settle = async (house: TestHouse, name: string, code: string): Promise<string> => {
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  await bringInstitution(desk, { name, edition: house.edition });
  const held = async (who: string, of: string, startAt: string, endAt?: string) => {
    const { id } = await desk.create(person, { name: who, email: `${of}.${startAt.slice(0, 4)}@canario.test` });
    const fact = { post: post.get(of), person: id, capacity: 'titular', startAt, endAt, basis: 'Acta 1' };
    return (await desk.create(tenure, fact)).id;
  };
  await held('Rosa Colipí', code, '2020-01-01T03:00:00Z', '2024-12-06T03:00:00Z');
  await held('Hernán Por Venir', code, '2096-01-01T03:00:00Z');
  return held('Eliana Cárcamo', code, '2024-12-06T03:00:00.500Z', '2095-01-01T03:00:00Z');
};

const ask = (house: TestHouse) => {
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  openRoutes(app, house);
  return app.inject('/api/open/popolo.json');
};

const classes = {
  areas: 'area',
  organizations: 'organization',
  posts: 'post',
  persons: 'person',
  memberships: 'membership',
  motions: 'motion',
  vote_events: 'vote_event',
};

const problemsOf = (shape: Popolo): string[] => {
  const check = popoloSchemas(folder);
  return Object.entries(classes).flatMap(([list, name]) =>
    shape[list as keyof Popolo].flatMap((thing) => check(name, thing)),
  );
};

test('the institutions of the State that a municipality works with go out, and the private ones do not', {
  skip,
}, async () => {
  const desk = municipality.store.house();
  const ministry = await desk.create(publicOrganization, { name: 'Ministerio Canario', kind: 'ministry' });
  const service = { name: 'Servicio Canario', kind: 'publicService', parent: ministry.id, otherName: 'SECAN' };
  await desk.create(publicOrganization, { ...service, stateCode: 'AA001', dissolvedOn: '2025-12-31' });
  await desk.create(publicOrganization, { name: 'Junta Canaria', kind: 'community' });
  const shape: Popolo = (await ask(municipality)).json();
  assert.deepEqual(problemsOf(shape), []);
  const seen = shape.organizations.filter(({ name }) => name.includes('Canari'));
  assert.deepEqual(
    seen.map(({ id: _, ...organization }) => organization),
    [
      { name: 'Ministerio Canario', classification: 'Ministerio o subsecretaría' },
      {
        name: 'Servicio Canario',
        other_names: [{ name: 'SECAN' }],
        identifiers: [{ scheme: 'Código del Estado', identifier: 'AA001' }],
        parent_id: ministry.id,
        dissolution_date: '2025-12-31',
        classification: 'Servicio público',
      },
    ],
  );
});

test('anyone reads who holds and held each post of a municipality, as the schemas of Popolo say', {
  skip,
}, async () => {
  const answer = await ask(municipality);
  const shape: Popolo = answer.json();
  assert.equal(answer.statusCode, 200);
  assert.deepEqual(problemsOf(shape), []);
  assert.ok(shape.posts.length === municipality.charter.posts.length && shape.organizations.length > 5);
  const [was, is] = shape.memberships;
  assert.deepEqual(
    [was?.end_date, is?.start_date, is?.role],
    ['2024-12-06T03:00:00Z', '2024-12-06T03:00:00Z', 'Titular'],
  );
});

test('a name that Popolo does not have, or a date of another form, is found out', { skip }, () => {
  const check = popoloSchemas(folder);
  assert.equal(check('person', { id: '1', correo: 'a@b.cl' }).length, 1);
  assert.equal(check('membership', { start_date: '1 de enero' }).length, 1);
  assert.equal(check('organization', { name: 7 }).length, 1);
});

test('each part refers to what is there, and nobody is told who comes later', async () => {
  const shape: Popolo = (await ask(municipality)).json();
  const ids = new Set(Object.values(shape).flatMap((things) => things.map(({ id }: { id: string }) => id)));
  for (const { person_id, post_id, organization_id } of shape.memberships)
    assert.ok(ids.has(person_id) && ids.has(post_id) && ids.has(organization_id));
  for (const { parent_id } of shape.organizations) assert.ok(parent_id === undefined || ids.has(parent_id));
  assert.deepEqual(shape.persons.map(({ name }) => name).sort(), ['Eliana Cárcamo', 'Rosa Colipí']);
});

test('no address of a person goes out', async () => {
  assert.doesNotMatch((await ask(municipality)).body, /canario|@|email/);
});

test('a party shows nothing until a leader agrees and somebody publishes it, and then only that', async () => {
  assert.equal((await ask(party)).statusCode, 404);
  const desk = party.store.for(actorWith(['P4']));
  const made = await desk.create(publication, { tenure: eliana, consent: 'Carta firmada', consentOn: '2026-03-03' });
  assert.equal((await ask(party)).statusCode, 404);
  await desk.act(publication, made, 'publish');
  const shape: Popolo = (await ask(party)).json();
  if (!skip) assert.deepEqual(problemsOf(shape), []);
  assert.deepEqual(
    shape.persons.map(({ name }) => name),
    ['Eliana Cárcamo'],
  );
  assert.equal(shape.posts.length, 1);
  assert.equal(shape.organizations.length, 2);
  assert.equal(shape.memberships.length, 1);
});

test('of the bodies of a party only those go out that it marked public, without who is in them', { skip }, async () => {
  const desk = party.store.house();
  const made = async (name: string, parent?: string) => {
    const body = { name, code: name.toLowerCase().replaceAll(' ', '-'), kind: 'cell', level: 'communal', parent };
    const { id } = await desk.create(partyUnit, body);
    await desk.act(partyUnit, { id }, 'constitute', { constitutedOn: '2025-01-01', act: 'Acta 1' });
    return id;
  };
  const hidden = await made('Núcleo Reservado');
  const shown = await made('Núcleo Abierto', hidden);
  await desk.act(partyUnit, { id: shown }, 'show', { isPublic: true });
  const shape: Popolo = (await ask(party)).json();
  assert.deepEqual(problemsOf(shape), []);
  const found = shape.organizations.filter(({ name }) => name.startsWith('Núcleo'));
  const home = shape.organizations.find(({ classification }) => classification === 'Partido político');
  assert.deepEqual(found, [{ id: shown, name: 'Núcleo Abierto', parent_id: home?.id, classification: 'Núcleo' }]);
  await desk.act(partyUnit, { id: shown }, 'show', { isPublic: false });
  assert.ok(!(await ask(party)).body.includes('Núcleo'));
});

test('what the council agreed goes out with each vote once its minutes are approved, and not before', {
  skip,
}, async () => {
  const desk = municipality.store.house();
  const [seat] = await municipality.database.rows<{ id: string }>("select id from post where code = 'concejal'");
  const council = await desk.create(body, { name: 'Concejo', kind: 'council' });
  await desk.create(bodySeat, { body: council.id, post: seat?.id, votes: true, counts: true });
  const people: string[] = [];
  for (const name of ['Ana Vera', 'Luis Toro', 'Inés Paz']) {
    const { id } = await desk.create(person, { name });
    const fact = { post: seat?.id, person: id, capacity: 'titular', startAt: '2024-12-06T03:00:00Z' };
    await desk.create(tenure, { ...fact, basis: 'Sentencia del TER' });
    people.push(id);
  }
  const [ana = '', luis = ''] = people;
  const held = {
    body: council.id,
    kind: 'ordinary',
    hour: 13,
    place: 'Sala',
    chair: ana,
    excused: [],
    citedBefore: 5,
    points: [{ title: 'Convenio', matter: 'general', text: 'Se aprueba el convenio.', against: [luis] }],
  } as const;
  const deskAt = (at: Date) => municipality.store.house({ now: () => at });
  await holdSession(deskAt, { ...held, on: '2026-03-03', ends: 'drafted' });
  assert.deepEqual((await ask(municipality)).json().motions, []);
  await holdSession(deskAt, { ...held, on: '2026-03-10', ends: 'approved', approvedOn: '2026-03-17' });
  const shape: Popolo = (await ask(municipality)).json();
  assert.deepEqual(problemsOf(shape), []);
  assert.deepEqual(
    shape.motions.map(({ text, result }) => [text, result]),
    [['Se aprueba el convenio.', 'pass']],
  );
  const [event] = shape.vote_events;
  assert.deepEqual(event?.counts, [
    { option: 'no', value: 1 },
    { option: 'yes', value: 2 },
  ]);
  assert.equal(event?.votes.find(({ voter_id }) => voter_id === luis)?.option, 'no');
});

test('what is withdrawn is gone from the public at once', async () => {
  const desk = party.store.for(actorWith(['P6', 'P1']));
  const [row] = (await desk.list(publication)).items;
  assert.ok(row);
  await desk.act(publication, row, 'withdraw', { withdrawal: 'Lo pidió por carta' });
  assert.equal((await ask(party)).statusCode, 404);
});
