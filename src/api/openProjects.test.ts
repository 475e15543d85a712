import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { servedEdition } from '../../test/apart/servedEdition.ts';
import { houseForTest } from '../../test/support/house.ts';
import { dateInChile } from '../platform/clock.ts';
import { bringInstitution } from '../modules/common/institution/index.ts';
import { initiativePublication, openCsv, openSnapshots, phases } from '../modules/municipality/openData/index.ts';
import {
  documentTypes,
  projectSectors,
  projectStatus,
  projectType,
} from '../modules/municipality/openData/oc4idsCodes.ts';
import { canaries, type OpenTown, settleOpenTown } from '../modules/municipality/openData/town.example.ts';
import { fieldOf } from '../records/record.ts';
import { openProjectRoutes } from './openProjects.ts';
import { answerProblem } from './problems.ts';

const folder = join(
  process.env.CABILDO_SHARED ?? join(process.cwd(), '..', 'shared'),
  'data/ocds/oc4ids/schema/project-level',
);
const skip = existsSync(folder) ? false : 'the schemas of OC4IDS are not on this machine (set CABILDO_SHARED)';

let house: Awaited<ReturnType<typeof houseForTest>>;
let town: OpenTown;
before(async () => {
  house = await houseForTest();
  await bringInstitution(house.store.house(), { name: 'Municipalidad de Trehuelemu', edition: 'municipality' });
  town = await settleOpenTown(house);
});
after(() => house.close());

const origin = 'https://cabildo.trehuelemu.cl';
const freshApp = (): FastifyInstance => {
  const app = Fastify();
  app.setErrorHandler(answerProblem);
  openProjectRoutes(app, house, origin);
  return app;
};
const ask = (address: string, headers = {}) => freshApp().inject({ url: address, headers });

const names = ['projects.json', 'initiatives.csv', 'initiatives.geojson', 'dictionary.json', 'catalog.json'];

const problemsOf = (thing: unknown): string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const read = (name: string) => {
    const { $schema, id, ...schema } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return { ...schema, $id: id };
  };
  ajv.addSchema(read('project-schema.json'));
  const check = ajv.compile(read('project-package-schema.json'));
  check(thing);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('what is published is a valid package of OC4IDS, and a slip would be found', { skip }, async () => {
  const answer = await ask('/api/open/projects.json');
  assert.equal(answer.statusCode, 200);
  const shape = answer.json();
  assert.deepEqual(problemsOf(shape), []);
  assert.equal(shape.projects.length, 1);
  const [project] = shape.projects;
  assert.equal(project.id, `cl-sin-comuna-${town.plaza}`);
  assert.deepEqual(
    [project.status, project.type, project.sector, project.budget.amount],
    ['identification', 'replacement', ['cultureSportsAndRecreation'], { amount: 90_000_000, currency: 'CLP' }],
  );
  assert.deepEqual(
    project.milestones.map(({ status }: { status: string }) => status),
    ['met', project.milestones[1].dueDate.slice(0, 10) < dateInChile(house.clock.now()) ? 'notMet' : 'scheduled'],
  );
  assert.notDeepEqual(problemsOf({ ...shape, projects: [{ ...project, status: 'detenida' }] }), []);
});

test('every code that is sent is one of the standard’s lists', { skip }, async () => {
  const listed = (name: string): string[] =>
    readFileSync(join(folder, 'codelists', name), 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0] ?? '');
  const [plaza] = (await openSnapshots(house.database)()).initiatives;
  assert.ok(plaza);
  const sectors = Object.keys(fieldOf(house.catalog.record('initiative'), 'sector')?.options ?? {});
  for (const phase of Object.keys(phases) as (keyof typeof phases)[])
    assert.ok(listed('projectStatus.csv').includes(projectStatus({ ...plaza, phase })), phase);
  for (const sector of sectors)
    for (const code of projectSectors({ ...plaza, sector }))
      assert.ok(listed('projectSector.csv').includes(code), code);
  for (const name of ['Construcción', 'Reposición', 'Mejoramiento', 'Ampliación'])
    assert.ok(listed('projectType.csv').includes(projectType({ ...plaza, name: `${name} sede` }) ?? ''), name);
  for (const code of Object.values(documentTypes)) assert.ok(listed('documentType.csv').includes(code), code);
});

test('the planilla and the map carry what the dictionary explains, and nothing else', async () => {
  const { fields } = (await ask('/api/open/dictionary.json')).json();
  const known: string[] = fields.map(({ name }: { name: string }) => name);
  const [head = '', row = ''] = (await ask('/api/open/initiatives.csv')).body.replace('\uFEFF', '').split('\r\n');
  assert.deepEqual(head.split(';'), known);
  assert.match(row, /"Reposición plaza Las Acacias";"40012345-0";"En preparación";/);
  assert.match(row, /;-36,62;-72,1;1200;"FRIL";90000000;80000000;20000000;2026;/);
  const { features } = (await ask('/api/open/initiatives.geojson')).json();
  assert.deepEqual(features[0].geometry, { type: 'Point', coordinates: [-72.1, -36.62] });
  for (const name of Object.keys(features[0].properties)) assert.ok(known.includes(name), name);
});

test('a text that a spreadsheet would run stays text', async () => {
  const [plaza] = (await openSnapshots(house.database)()).initiatives;
  assert.ok(plaza);
  assert.match(openCsv([{ ...plaza, name: '=cmd|"calc"!A1' }], origin), /"'=cmd\|""calc""!A1"/);
});

test('nothing that is not published is met at any address, by any filter, order or search', async () => {
  const asks = [
    '',
    '?q=acacias',
    '?orden=costo',
    '?orden=nombre',
    '?q=canario',
    '?q=tecnico',
    '?q=77777777',
    '?localidad=Canario+Alto',
    '?fuente=Fondo+Canario',
    '?ano=1999',
    '?estado=Perfilada',
    '?responsable=Ana',
    '?filter[rate]=FI',
    `?q=${town.secret}`,
  ];
  for (const name of names)
    for (const more of asks) {
      const { body, statusCode } = await ask(`/api/open/${name}${more}`);
      const said = body.replaceAll(/«[^»]*»/g, '');
      assert.doesNotMatch(said, canaries(town), `${name}${more}`);
      assert.ok([200, 400].includes(statusCode), `${name}${more} ${statusCode}`);
    }
  // A place where only hidden things are answers as a place that there is not.
  const answers = await Promise.all(
    ['Canario Alto', 'Ninguna Parte'].map((place) => ask(`/api/open/initiatives.csv?localidad=${place}`)),
  );
  const [hidden, none] = answers.map(({ body, statusCode }) => [statusCode, body.replace(/«[^»]*»/, '')]);
  assert.deepEqual(hidden, none);
});

test('who has read it is told that nothing changed, until something does', async () => {
  const first = await ask('/api/open/initiatives.csv');
  const again = await ask('/api/open/initiatives.csv', { 'if-none-match': String(first.headers.etag) });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  assert.match(String(first.headers['cache-control']), /public, max-age=60/);
  const desk = house.store.house();
  const [row] = (
    await desk.list(initiativePublication, { filters: [{ field: 'published', operator: 'eq', value: true }] })
  ).items;
  assert.ok(row);
  await desk.update(initiativePublication, row, { published: false });
  assert.equal((await ask('/api/open/projects.json')).statusCode, 404);
  assert.equal((await ask('/api/open/initiatives.csv')).body.split('\r\n').length, 2, 'the titles alone');
  await desk.update(initiativePublication, { id: row.id }, { published: true });
});

test('one address that asks without rest is told to wait, and another is not', async () => {
  const app = freshApp();
  const statuses: number[] = [];
  for (let each = 0; each < 40; each += 1) statuses.push((await app.inject('/api/open/dictionary.json')).statusCode);
  assert.equal(statuses[0], 200);
  assert.equal(statuses.at(-1), 429);
  const late = await app.inject('/api/open/dictionary.json');
  assert.ok(Number(late.headers['retry-after']) > 0);
  const other = await app.inject({ url: '/api/open/dictionary.json', remoteAddress: '190.1.2.3' });
  assert.equal(other.statusCode, 200);
});

test('a party has no such addresses: they answer as those that nobody knows', async () => {
  const party = await servedEdition('party', false);
  try {
    const nothing = await party.ask('/api/open/xxxxxxxx.json');
    assert.equal(nothing.status, 404);
    for (const name of names) assert.deepEqual(await party.ask(`/api/open/${name}`), nothing, name);
    assert.doesNotMatch((await party.ask('/api/openapi.json')).text, /projects\.json|geojson|dictionary\.json/);
  } finally {
    await party.close();
  }
});
