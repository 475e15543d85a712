import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { absenceOf, bringCharter, person, tenure } from './common/posts/index.ts';
import { calendarPage } from './calendar.ts';
import { alsoDueOf, duesOf } from './dues.ts';
import { postPage } from './organigram.ts';

let now = new Date('2026-05-01T12:00:00Z');
let town: Awaited<ReturnType<typeof houseForTest>>;
let mayor: string;
let held: string;
before(async () => {
  town = await houseForTest('municipality', { now: () => now });
  const house = town.store.house();
  mayor = (await bringCharter(house, town.charter)).post.get('alcalde') ?? '';
  const { id } = await house.create(person, { name: 'Marta Huenchul', email: 'alcalde@ejemplo.cl' });
  const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: 'Sentencia del TER' };
  held = (await house.create(tenure, { post: mayor, person: id, ...act })).id;
  const leave = { tenure: held, startAt: '2026-05-01T04:00:00Z', endAt: '2026-08-01T04:00:00Z', cause: 'leave' };
  await house.create(absenceOf(town.charter), leave);
});
after(() => town.close());

const remarks = async (on: string) => (await postPage(town, mayor, { at: new Date(`${on}T16:00:00Z`) })).remarks;

test('while the mayor is away the days are counted, and it is said what follows', async () => {
  assert.deepEqual(await remarks('2026-05-12'), [
    'Día 12 de 45 de reemplazo: rige hasta el 15 jun 2026. Después, el concejo designa de entre sus miembros un alcalde suplente (Ley 18.695 art. 62).',
  ]);
  assert.match((await remarks('2026-06-20')).join(), /^Van 51 días y el reemplazo por la norma regía 45: terminó el/);
});

test('thirty days before the election it is told, half a year ahead and unverified, who must be replaced', async () => {
  assert.deepEqual(await remarks('2027-10-10'), []);
  assert.match(
    (await remarks('2028-05-10')).join(),
    /Elección municipal el 29 oct 2028: si el alcalde es candidato .* desde el 29 sep 2028 .*art\. 107, sin verificar/,
  );
});

test('a vacant mayoralty shows by when the concejo elects', async () => {
  await town.store.house().update(tenure, { id: held }, { endAt: '2026-11-02T15:00:00Z' });
  assert.match(
    (await remarks('2026-11-04')).join(),
    /elige un nuevo alcalde a más tardar el 12 nov 2026 \(Ley 18\.695 art\. 62/,
  );
});

test('a director’s vacancy has its own term, unverified; with nobody there it is also told what is missing', async () => {
  const house = town.store.house();
  const [director] = await town.database.rows<{ id: string }>("select id from post where code = 'director-dom'");
  const { id } = await house.create(person, { name: 'Luis Ojeda', email: 'dom@ejemplo.cl' });
  const act = {
    capacity: 'titular',
    startAt: '2024-12-06T03:00:00Z',
    endAt: '2026-05-31T15:00:00Z',
    basis: 'Decreto 9',
  };
  await house.create(tenure, { post: director?.id, person: id, ...act });
  const page = await postPage(town, director?.id ?? '', { at: new Date('2026-11-20T16:00:00Z') });
  assert.deepEqual(page.remarks, [
    'El cargo está vacante: la suplencia termina y se nombra un titular a más tardar el 30 nov 2026 (Ley 18.883 art. 6, sin verificar). Quedan 10 días.',
  ]);
  assert.match(page.deputies[0]?.missing ?? '', /está vacante y nadie tiene su reemplazo\. Falta el acuerdo/);
});

test('the terms of vacancies stand in the calendar and in the letters of who fills them, until somebody holds the post', async () => {
  now = new Date('2026-11-04T12:00:00Z');
  const [councillor, clerk] = [actorWith(['CON1']), actorWith(['E4'])];
  const dues = await duesOf(town, councillor, '2026-11-04', '2026-12-31');
  assert.deepEqual(
    dues.map(({ title, on, isVerified, function: code }) => [title, on, isVerified, code]),
    [
      ['Proveer el cargo vacante: Alcalde(sa)', '2026-11-12', true, 'CON1'],
      ['Proveer el cargo vacante: Director(a) de Obras Municipales', '2026-11-30', false, 'CON1'],
    ],
  );
  assert.equal((await alsoDueOf(town, councillor, '2026-11-04')).length, 2);
  assert.deepEqual(await duesOf(town, clerk, '2026-11-04', '2026-12-31'), []);
  const asked = { from: '2026-11-01', until: '2026-11-30', state: 'open' } as const;
  const seen = async (actor: typeof clerk, whose: string) =>
    (await calendarPage(town, town.store.for(actor), { ...asked, whose })).entries.map(({ on, to }) => [
      on,
      to?.slice(0, 8),
    ]);
  assert.deepEqual(await seen(councillor, 'mine'), [
    ['2026-11-12', '/cargos/'],
    ['2026-11-30', '/cargos/'],
  ]);
  assert.deepEqual([await seen(clerk, 'mine'), (await seen(clerk, 'all')).length], [[], 2]);
  const marta = await town.store.house().one(tenure, held);
  const act = { capacity: 'titular', startAt: '2026-11-05T12:00:00Z', basis: 'Acuerdo 3' };
  await town.store.house().create(tenure, { post: mayor, person: marta.person.id, ...act });
  now = new Date('2026-11-06T12:00:00Z');
  assert.equal((await duesOf(town, councillor, '2026-11-04', '2026-12-31')).length, 1);
});

test('where the party has not said its term, its value is asked for', async () => {
  const party = await houseForTest('party');
  try {
    const house = party.store.house();
    const { post } = await bringCharter(house, party.charter);
    const { id } = await house.create(person, { name: 'Elsa Neira', email: 'elsa@ejemplo.cl' });
    const act = {
      capacity: 'titular',
      startAt: '2026-01-06T03:00:00Z',
      endAt: '2026-05-31T15:00:00Z',
      basis: 'Elección',
    };
    await house.create(tenure, { post: post.get('presidente'), person: id, ...act });
    const page = await postPage(party, post.get('presidente') ?? '', { at: new Date('2026-06-20T16:00:00Z') });
    assert.match(
      page.remarks.join(),
      /no consta en cuánto tiempo se provee: ingréselo en Valores legales \(«statute\.vacancy»\)/,
    );
  } finally {
    await party.close();
  }
});
