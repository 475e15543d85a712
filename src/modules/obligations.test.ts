import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { historyOf } from '../faces/history.ts';
import type { Actor } from '../charter/index.ts';
import { calendarSeenBy, dayException } from './common/calendarDays/index.ts';
import {
  bringTasks,
  closeWithEvidence,
  owedSoon,
  silencesToCertify,
  taskOf,
  tasksOwed,
} from './common/obligations/index.ts';
import { plan } from './common/plans/index.ts';
import { bringCharter, person, tenure } from './common/posts/index.ts';
import { calendarPage, openTermOf } from './calendar.ts';
import { addDays } from '../law/index.ts';
import { municipality } from '../charter/index.ts';
import { semesterReport } from './municipality/accountability/index.ts';
import { initiative } from './municipality/initiatives/index.ts';
import { bringTasksOf, obligationsOf, recountDeadlinesOf } from './obligations.ts';

// The day on which the house stands: a Thursday, the last of the year.
let now = new Date('2026-12-31T15:00:00Z');
const clock = { now: () => now };
const year = { from: '2027-01-01', until: '2027-12-31' };
const task = taskOf(municipality);

let house: Awaited<ReturnType<typeof houseForTest>>;
let marta: Actor;
let hernan: Actor;
let secretary: Actor;
let council: Actor;
before(async () => {
  house = await houseForTest('municipality', clock);
  const { post } = await bringCharter(house.store.house(), house.charter);
  const appoint = async (name: string, code: string): Promise<string> => {
    const { id } = await house.store.house().create(person, { name });
    const act = { capacity: 'titular', startAt: '2024-12-06T15:00:00Z', basis: 'Decreto 12 de 2024' };
    await house.store.house().create(tenure, { post: post.get(code), person: id, ...act });
    return id;
  };
  const actorOf = async (id: string): Promise<Actor> => {
    const actor = await house.actorFor(id);
    assert.ok(actor);
    return actor;
  };
  const ids = [
    await appoint('Marta Huenchul', 'director-secplac'),
    await appoint('Hernán Poblete', 'director-dom'),
    await appoint('Rosa Cayupi', 'secretario-municipal'),
    await appoint('Iván Lefian', 'concejal'),
  ] as const;
  marta = await actorOf(ids[0]);
  hernan = await actorOf(ids[1]);
  secretary = await actorOf(ids[2]);
  council = await actorOf(ids[3]);
  await bringTasksOf(house, year);
});
after(() => house.close());

const taskWith = async (key: string) => {
  const [found] = await house.database.rows<{ id: string; version: number }>(
    'select id, version from task where key = $1',
    [key],
  );
  assert.ok(found, `there is no task ${key}`);
  return found;
};

test('the year 2027 of the municipality is the table that a lawyer signs, date by date', async () => {
  const table = readFileSync(join(import.meta.dirname, 'municipality/obligations/year2027.txt'), 'utf8');
  const signed = table.slice(table.indexOf('norma\n') + 'norma\n'.length);
  const rows = await house.database.rows<{ line: string }>(
    `select coalesce(due_on::text, 'sin día') || ' · ' || key || ' · ' || function || ' · ' || norm
      || case when confidence = 'confirmed' then '' else ' (sin verificar)' end as line
    from task where key not like 'memorias-entregar%' or key like '%/dom'
    order by due_on nulls first, key collate "C"`,
  );
  const inOrder = (lines: string[]) => lines.toSorted();
  assert.deepEqual(inOrder(rows.map(({ line }) => line)), inOrder(signed.trim().split('\n')));
});

test('the same expansion twice makes nothing more and touches nothing', async () => {
  const before = await house.database.rows('select count(*), max(version) from task');
  assert.equal(await bringTasksOf(house, year), 0);
  assert.deepEqual(await house.database.rows('select count(*), max(version) from task'), before);
});

test('two processes that expand at the same time make each task once', async () => {
  const next = { from: '2028-01-01', until: '2028-12-31' };
  await Promise.all([bringTasksOf(house, next), bringTasksOf(house, next), bringTasksOf(house, next)]);
  const [twice] = await house.database.rows<{ count: number }>(
    'select count(*) from (select key from task group by key having count(*) > 1) repeated',
  );
  assert.equal(twice?.count, 0);
});

test('the first screen keeps what expires within two months and what has no day, and never an empty list for it', async () => {
  const desk = house.store.for(marta);
  const owed = await tasksOwed(desk, await calendarSeenBy(desk.sql), 500);
  const days = (today: string) => owedSoon(owed, today).tasks.map(({ dueOn }) => dueOn);
  const first = owed.tasks[0]?.dueOn ?? '';
  assert.ok(
    days(first).length < owed.tasks.length &&
      days(first).every((day, at) => at < 3 || !day || day <= addDays(first, 60)),
  );
  assert.deepEqual(days('1999-01-01').filter((day) => day !== null).length, 3);
});

test('who holds the function finds its task among what they owe, and another does not', async () => {
  const owedBy = async (actor: Actor) => {
    const desk = house.store.for(actor);
    return (await tasksOwed(desk, await calendarSeenBy(desk.sql), 500)).tasks;
  };
  const ofMarta = await owedBy(marta);
  const ofHernan = await owedBy(hernan);
  const asks = (name: string) => (owed: { name: string }) => owed.name.startsWith(name);
  assert.ok(ofMarta.some(asks('Pedir a cada dirección su memoria')));
  assert.ok(!ofHernan.some(asks('Pedir a cada dirección su memoria')));
  // Each director owes the memoria of their own unit, not those of the others.
  assert.deepEqual(
    ofHernan
      .filter(({ isOwn }) => isOwn)
      .filter(asks('Entregar la memoria'))
      .map(({ unit }) => unit),
    ['Dirección de Obras Municipales', 'Dirección de Obras Municipales'],
  );
  const days = ofMarta.flatMap(({ dueOn }) => dueOn ?? []);
  assert.deepEqual(days, days.toSorted());
});

test('a task is not closed without evidence, and the refusal says what is asked', async () => {
  const { id } = await taskWith('memorias-solicitar/2027');
  const desk = house.store.for(marta);
  await assert.rejects(
    closeWithEvidence(desk, task, { id }, {}),
    /Falta la evidencia\. Se cierra con: El oficio circular despachado.*Suba el archivo, escriba el enlace o diga dónde está/,
  );
  await assert.rejects(closeWithEvidence(desk, task, { id }, { evidenceLink: 'oficio' }), /dirección completa/);
  assert.equal((await desk.one(task, id)).evidenceLink, null, 'nothing of a refused closing is kept');
  const closed = await closeWithEvidence(desk, task, { id }, { evidenceNote: 'Oficio circular 4, libro de 2027' });
  assert.equal(closed.state, 'done');
});

test('who does not hold the function does not close the task of another', async () => {
  const { id } = await taskWith('plan-compras/2027');
  await assert.rejects(
    closeWithEvidence(house.store.for(hernan), task, { id }, { evidenceNote: 'Listo' }),
    /es de quien ejerce la función DAF1 en Dirección de Administración y Finanzas/,
  );
});

test('a holiday that is added moves the day of what counted it, and the history says why', async () => {
  const { id } = await taskWith('fcm-aporte/2027-05');
  const desk = house.store.for(secretary);
  assert.equal((await desk.one(task, id)).dueOn, '2027-05-07');
  const added = await desk.create(dayException, {
    dayOn: '2027-05-05',
    kind: 'holiday',
    reason: 'Plebiscito comunal',
    norm: 'Ley 18.700 art. 180',
    reach: 'country',
  });
  assert.equal((await desk.one(task, id)).dueOn, '2027-05-10');
  const [newest] = await historyOf(desk, task, id);
  assert.equal(newest?.action, 'recount');
  assert.deepEqual(
    newest?.changes.map(({ field, before, after }) => [field, before, after]),
    [
      ['dueOn', '2027-05-07', '2027-05-10'],
      ['recounted', null, 'Es feriado el 5 may 2027: Plebiscito comunal (Ley 18.700 art. 180).'],
    ],
  );
  await desk.remove(dayException, { id: added.id });
  assert.equal((await desk.one(task, id)).dueOn, '2027-05-07');
});

test('what is closed is not counted again', async () => {
  const { id, version } = await taskWith('memorias-solicitar/2027');
  await recountDeadlinesOf(house, 'Prueba');
  assert.equal((await taskWith('memorias-solicitar/2027')).version, version, id);
});

test('a term that begins when something happens is opened with its day and counted from there', async () => {
  const desk = house.store.for(marta);
  const id = await openTermOf(house, desk, 'ari-observar', { startOn: '2027-05-10', name: 'ARI 2028' });
  const opened = await desk.one(task, id ?? '');
  // 21 de mayo es feriado: quince hábiles desde el lunes 10 llegan al martes 1 de junio.
  assert.equal(opened.dueOn, '2027-06-01');
  const moved = await desk.update(task, { id: opened.id }, { startOn: '2027-05-11' });
  assert.equal((await desk.one(task, moved.id)).dueOn, '2027-06-02');
});

test('a task added by hand expires on the day that its author fixed', async () => {
  const desk = house.store.for(marta);
  const own = await desk.create(task, { name: 'Visitar la sede', function: 'E4', plannedOn: '2027-02-03' });
  assert.equal((await desk.one(task, own.id)).dueOn, '2027-02-03');
});

test('the effect of silence is proposed to who certifies it, only after the day, and never applied', async () => {
  const { id } = await taskWith('presupuesto-decision/2027');
  const desk = house.store.for(secretary);
  const certify = () => desk.act(task, { id }, 'certifySilence', { certificate: 'Certificado 88, 15 dic 2027' });
  now = new Date('2027-12-14T15:00:00Z');
  await assert.rejects(certify(), /El plazo no ha vencido \(vence el 2027-12-14\)/);
  assert.deepEqual(await silencesToCertify(desk, '2027-12-14'), []);
  now = new Date('2027-12-15T15:00:00Z');
  const [proposed] = await silencesToCertify(desk, '2027-12-15');
  assert.equal(proposed?.silence, 'Rige lo propuesto por el alcalde (Ley 18.695 art. 82).');
  assert.equal((await desk.one(task, id)).state, 'pending', 'the house applied nothing by itself');
  await assert.rejects(
    house.store.for(council).act(task, { id }, 'certifySilence', { certificate: 'Yo mismo' }),
    /No existe/,
  );
  assert.equal((await certify()).state, 'silent');
  now = new Date('2026-12-31T15:00:00Z');
});

test('an initiative that is observed opens the term to answer, and what is submitted again closes it', async () => {
  const desk = house.store.for(marta);
  const { id } = await desk.create(initiative, { name: 'Reposición sede social Las Acacias' });
  for (const action of ['formulate', 'markReady', 'submit', 'observe']) await desk.act(initiative, { id }, action);
  const [answer] = (
    await desk.list(task, { filters: [{ field: 'about', operator: 'eq', value: `initiatives/${id}` }] })
  ).items;
  // Sesenta días hábiles desde el 31 de diciembre de 2026, sin Semana Santa.
  assert.equal(answer?.dueOn, '2027-03-29');
  assert.match(answer?.name ?? '', /Reposición sede social Las Acacias/);
  await desk.act(initiative, { id }, 'submit');
  const closed = await desk.one(task, answer?.id ?? '');
  assert.equal(closed.state, 'done');
  assert.match(closed.evidenceNote ?? '', /Postulada de nuevo/);
});

test('a regulating plan in force is owed anew within ten years, although the day is far', async () => {
  const desk = house.store.for(marta);
  const { id } = await desk.create(plan, {
    name: 'Plan Regulador Comunal',
    kind: 'regulator',
    edition: '2018',
    startOn: '2018-03-05',
    endOn: '2028-03-05',
  });
  await desk.act(plan, { id }, 'bringIntoForce', { agreement: 'Acuerdo 40 de 2018' });
  await bringTasksOf(house, { from: '2028-01-01', until: '2028-12-31' });
  // El 5 de marzo de 2028 es domingo: el plazo en meses se corre al lunes.
  assert.equal(
    (await house.store.for(marta).one(task, (await taskWith(`ipt-actualizar/${id}`)).id)).dueOn,
    '2028-03-06',
  );
});

test('the calendar shows what one owes in a month, and all of it when asked', async () => {
  const desk = house.store.for(hernan);
  const january = { from: '2027-01-01', until: '2027-01-31', state: 'open' as const };
  const mine = await calendarPage(house, desk, { ...january, whose: 'mine' });
  const all = await calendarPage(house, desk, { ...january, whose: 'all' });
  assert.deepEqual(
    mine.entries.map(({ name }) => name),
    ['Entregar la memoria de la unidad para la Cuenta Pública — 2027 (Dirección de Obras Municipales)'],
  );
  assert.ok(all.entries.length > 20);
});

test('what the year asks is neither renamed nor removed, and the task of another is not changed', async () => {
  const { id } = await taskWith('transparencia-activa/2027-02');
  const desk = house.store.for(marta);
  await assert.rejects(desk.remove(task, { id }), /no se borra: si no procede, márquela «No corresponde»/);
  await assert.rejects(desk.update(task, { id }, { name: 'Otra cosa' }), /lo dice la obligación/);
  await assert.rejects(
    house.store.for(hernan).update(task, { id }, { plannedOn: '2027-02-01' }),
    /es de quien ejerce la función G7/,
  );
  assert.equal((await desk.update(task, { id }, { responsible: marta.person })).responsible?.id, marta.person);
});

test('the secretario municipal who registers the report as presented closes the duty of SECPLAC', async () => {
  const { id } = await taskWith('informe-semestral/2026-S2');
  const report = await house.store.house().create(semesterReport, { name: 'Segundo semestre', cutOn: '2026-12-31' });
  await house.database.rows(`update semester_report set state = 'approved' where id = $1`, [report.id]);
  const desk = house.store.for(secretary);
  await desk.act(semesterReport, { id: report.id }, 'present', { presentedOn: '2027-01-20', sessionNumber: 3 });
  const closed = await desk.one(task, id);
  assert.equal(closed.state, 'done');
  assert.equal(closed.evidenceNote, 'Presentado en la sesión 3 del 20 ene 2027, con corte al 31 dic 2026.');
});

test('a task that waits for the first session of the year gets its day once the session is called', async () => {
  const { id } = await taskWith('escalafon-merito/2027');
  const desk = house.store.for(marta);
  assert.equal((await desk.one(task, id)).dueOn, null);
  const sessions = ['2027-01-13', '2027-01-06'];
  const ground = { store: house.store, clock, task, obligations: obligationsOf('municipality'), sessions };
  assert.equal(await bringTasks(ground, year), 0);
  assert.equal((await desk.one(task, id)).dueOn, '2027-01-06');
});

test('who holds several posts closes a task in the one that owes it', async () => {
  const { id } = await taskWith('transparencia-activa/2027-03');
  const [post] = marta.holdings;
  assert.ok(post);
  const second = { ...post, postLabel: 'Alcalde(sa)', capacity: 'subrogante' as const, functions: ['ALC1'] };
  const both: Actor = { ...marta, holdings: [second, ...marta.holdings] };
  const desk = house.store.for(both);
  await closeWithEvidence(desk, task, { id }, { evidenceLink: 'https://trehuelemu.example/transparencia/marzo' });
  const [newest] = await historyOf(desk, task, id);
  assert.match(newest?.signed ?? '', /Marta Huenchul · Director\(a\) SECPLAC/);
});
