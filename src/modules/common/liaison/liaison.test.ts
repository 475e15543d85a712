import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { homeOf } from '../../home.ts';
import type { Desk } from '../../../records/desk.ts';
import { bringInstitution } from '../institution/index.ts';
import { absenceOf, actorFrom, bringCharter, person, postOf, tenure } from '../posts/index.ts';
import { instructionOf, upwardReportOf } from './index.ts';

const clock = { now: () => new Date('2026-09-14T15:00:00Z') };
let house: Awaited<ReturnType<typeof houseForTest>>;
let posts: Map<string, string>;
const people = new Map<string, string>();
before(async () => {
  house = await houseForTest('party', clock);
  const desk = house.store.house();
  posts = (await bringCharter(desk, house.charter)).post;
  await bringInstitution(desk, { name: 'Partido Alerce', edition: 'party' });
  for (const [name, code] of [
    ['Eliana Cárcamo', 'presidente'],
    ['Rosario Antinao', 'vicepresidenta-mujer'],
    ['Julián Pichún', 'secretario-electoral'],
    ['Berta Millao', 'secretario-desarrollo-comunal'],
  ] as const) {
    const { id } = await desk.create(person, { name });
    people.set(name, id);
    const fact = { post: posts.get(code), person: id, capacity: 'titular', startAt: '2026-01-01T03:00:00Z' };
    const held = await desk.create(tenure, { ...fact, basis: 'Elección interna' });
    if (code === 'presidente')
      await desk.create(absenceOf(house.charter), {
        tenure: held.id,
        startAt: '2026-09-21T03:00:00Z',
        endAt: '2026-09-28T03:00:00Z',
        cause: 'leave',
      });
  }
});
after(() => house.close());

const deskOf = async (name: string, at = clock): Promise<Desk> => {
  const actor = await house.actorFor(people.get(name) ?? '');
  assert.ok(actor);
  return house.store.for(actor, at);
};

const instruction = () => instructionOf(house.charter);
const received = {
  name: 'Informar la dotación de cada local',
  sender: 'Dirección Regional',
  level: 'regional',
  channel: 'mail',
  receivedOn: '2026-09-10',
};

const owedBy = async (name: string) =>
  (await homeOf(house, await deskOf(name), '2026-09-14')).owed.tasks.filter(({ about }) => about !== null);

test('an instruction given to a post stands among what its holder owes, with its days counted', async () => {
  const president = await deskOf('Eliana Cárcamo');
  const made = await president.create(instruction(), { ...received, days: 6 });
  assert.equal(made.state, 'received');
  const given = await president.act(instruction(), { id: made.id }, 'assign', {
    owner: posts.get('secretario-electoral'),
  });
  assert.equal(given.dueOn, '2026-09-21');
  const [task] = await owedBy('Julián Pichún');
  assert.equal(task?.name, 'Responder: Informar la dotación de cada local');
  assert.equal(task?.dueOn, '2026-09-21');
  assert.ok(task?.count?.steps.some(({ kind, on }) => kind === 'skipped' && on === '2026-09-18'));
  assert.deepEqual(await owedBy('Berta Millao'), []);
});

test('only who acts in the post answers; the task closes itself, and the president closes with the acknowledgment', async () => {
  const [row] = (await (await deskOf('Eliana Cárcamo')).list(instruction())).items;
  assert.ok(row);
  const berta = await deskOf('Berta Millao');
  await assert.rejects(berta.act(instruction(), row, 'answer', { answer: 'Dos' }), /Secretario\(a\) Electoral/);
  const julian = await deskOf('Julián Pichún');
  const answered = await julian.act(instruction(), row, 'answer', { answer: 'Dos vocales por mesa.' });
  assert.deepEqual([answered.state, answered.answeredOn], ['answered', '2026-09-14']);
  assert.deepEqual(await owedBy('Julián Pichún'), []);
  const president = await deskOf('Eliana Cárcamo');
  const closed = await president.act(instruction(), answered, 'close', {
    acknowledgement: 'Correo de 15 de septiembre',
  });
  assert.equal(closed.state, 'closed');
  await assert.rejects(president.update(instruction(), closed, { details: 'Otra cosa' }), /ya no se edita/);
});

test('a day that changes moves the task with it, and an answer sent back is owed again', async () => {
  const president = await deskOf('Eliana Cárcamo');
  const made = await president.create(instruction(), { ...received, setOn: '2026-10-01' });
  const given = await president.act(instruction(), { id: made.id }, 'assign', {
    owner: posts.get('secretario-electoral'),
  });
  await president.update(instruction(), given, { setOn: '2026-10-15' });
  assert.deepEqual(
    (await owedBy('Julián Pichún')).map(({ dueOn }) => dueOn),
    ['2026-10-15'],
  );
  const julian = await deskOf('Julián Pichún');
  await julian.act(instruction(), { id: made.id }, 'answer', { answer: 'Listo.' });
  await president.act(instruction(), { id: made.id }, 'return', { reason: 'Falta el local de El Boldo.' });
  assert.equal((await owedBy('Julián Pichún')).length, 1);
  await president.act(instruction(), { id: made.id }, 'archive', { reason: 'La Regional la dejó sin efecto.' });
  assert.deepEqual(await owedBy('Julián Pichún'), []);
});

test('while the president is away the deputy assigns, signed with her capacity', async () => {
  const later = { now: () => new Date('2026-09-22T15:00:00Z') };
  const away = await houseAt(later);
  const deputy = await away('Rosario Antinao');
  const made = await deputy.create(instruction(), received);
  const given = await deputy.act(instruction(), { id: made.id }, 'assign', {
    owner: posts.get('secretario-electoral'),
  });
  const [event] = await deputy.events(instruction(), given.id);
  assert.match(String(event?.signed), /Presidente\(a\) comunal \(S\)/);
});

const houseAt = async (at: typeof clock) => {
  return async (name: string): Promise<Desk> => {
    const actor = await actorFrom(house.database, house.facts(), people.get(name) ?? '', at.now());
    assert.ok(actor);
    return house.store.for(actor, at);
  };
};

test('a report goes up when it says something, and comes to rest with the acknowledgment', async () => {
  const report = upwardReportOf(house.charter);
  const president = await deskOf('Eliana Cárcamo');
  const made = await president.create(report, {
    name: 'Avance del plan comunal',
    addressee: 'Dirección Provincial',
    level: 'provincial',
    period: '3.er trimestre de 2026',
    owner: posts.get('secretario-desarrollo-comunal'),
    setOn: '2026-10-10',
  });
  await president.act(report, { id: made.id }, 'ask');
  assert.deepEqual(
    (await owedBy('Berta Millao')).map(({ dueOn }) => dueOn),
    ['2026-10-10'],
  );
  const berta = await deskOf('Berta Millao');
  await assert.rejects(berta.act(report, { id: made.id }, 'send'), /está vacío/);
  await berta.act(report, { id: made.id }, 'write', { content: 'Se cumplieron tres de cinco metas.' });
  const sent = await berta.act(report, { id: made.id }, 'send');
  assert.deepEqual([sent.state, sent.answeredOn], ['sent', '2026-09-14']);
  assert.deepEqual(await owedBy('Berta Millao'), []);
  const done = { acknowledgedOn: '2026-09-15', acknowledgement: 'Secretaría provincial' };
  assert.equal((await president.act(report, { id: made.id }, 'acknowledge', done)).state, 'acknowledged');
});

test('nothing is asked of a post without functions: nobody would see it', async () => {
  const [unit] = await house.database.rows<{ id: string }>("select id from unit where code = 'nucleos'");
  const idle = await house.store.house().create(postOf(house.charter), {
    name: 'Delegado sin funciones',
    code: 'delegado',
    unit: unit?.id,
    kind: 'collegiate',
  });
  const president = await deskOf('Eliana Cárcamo');
  const made = await president.create(instruction(), received);
  await assert.rejects(
    president.act(instruction(), { id: made.id }, 'assign', { owner: idle.id }),
    /no tiene funciones/,
  );
  assert.equal((await president.one(instruction(), made.id)).state, 'received');
});
