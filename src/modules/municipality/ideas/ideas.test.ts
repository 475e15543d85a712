import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { idea, initiative } from '../initiatives/index.ts';
import { codeFrom, newCode, readCode } from './code.ts';
import { ideaCriterion, ideaMessage, ideaScore } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest('municipality', { now: () => new Date('2026-11-21T15:00:00Z') });
});
after(() => house.close());

const camila = actorWith(['E4'], undefined, 'Camila Ormeño');

const lights = {
  name: 'Luminarias en el callejón Los Aromos',
  problem: 'De noche queda oscuro y pasan niñas y niños del liceo.',
  origin: 'neighbours',
  receivedOn: '2026-11-20',
  population: 240,
  cost: 18_000_000,
};

const saidOf = async (id: string): Promise<string[]> => {
  const { items } = await house.store.house().list(ideaMessage, {
    filters: [{ field: 'idea', operator: 'eq', value: id }],
    sort: { field: 'createdAt', descending: false },
  });
  return items.map(({ said }) => said);
};

test('each step of an idea is told to who asked, and the first answers within the term of the law', async () => {
  const desk = house.store.for(camila);
  const { id } = await desk.create(idea, lights);
  const received = await desk.one(idea, id);
  assert.equal(
    received.answerBy,
    '2027-01-06',
    '30 working days, art. 153: 8 and 25 December and 1 January do not count',
  );
  assert.match(received.followUpCode ?? '', /^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
  await desk.act(idea, { id }, 'preassess');
  await desk.act(idea, { id }, 'discard', { reason: 'El callejón es de un particular.' });
  assert.equal((await desk.one(idea, id)).answeredOn, '2026-11-21');
  assert.deepEqual(await saidOf(id), [
    'La idea quedó ingresada. Le responderemos a más tardar el 6 ene 2027.',
    'La revisamos: es posible y la estudiaremos junto con las demás.',
    'No seguirá adelante. Motivo: El callejón es de un particular.',
  ]);
});

test('what was told is not changed afterwards', async () => {
  const desk = house.store.for(camila);
  const { id } = await desk.create(idea, lights);
  const { id: message } = await desk.create(ideaMessage, { idea: id, said: 'Iremos a verlo el martes.' });
  assert.equal((await desk.one(idea, id)).answeredOn, '2026-11-21');
  await assert.rejects(desk.update(ideaMessage, { id: message }, { said: 'No iremos.' }), /agregue otra respuesta/);
  await assert.rejects(desk.remove(ideaMessage, { id: message }), /agregue otra respuesta/);
});

test('an idea enters the portfolio in one step, with what is known of it, and the thread is kept', async () => {
  const desk = house.store.for(camila);
  const { id } = await desk.create(idea, lights);
  await desk.act(idea, { id }, 'preassess');
  await desk.act(idea, { id }, 'prioritise');
  const taken = await desk.act(idea, { id }, 'begin');
  assert.equal(taken.state, 'inPortfolio');
  const begun = await desk.one(initiative, taken.initiative?.id ?? '');
  assert.deepEqual(
    [begun.name, begun.description, begun.amount, begun.beneficiaries, begun.state],
    [lights.name, lights.problem, lights.cost, lights.population, 'profiled'],
  );
});

test('the points of the criteria in force give the score; another weight counts anew; nothing is scored twice', async () => {
  const desk = house.store.for(camila);
  const people = await desk.create(ideaCriterion, { name: 'Personas que se benefician', weight: 60 });
  const risk = await desk.create(ideaCriterion, { name: 'Riesgo que evita', weight: 40 });
  await desk.create(ideaCriterion, { name: 'Criterio de 2024', weight: 50, validTo: '2024-12-31' });
  const { id } = await desk.create(idea, lights);
  await desk.create(ideaScore, { idea: id, criterion: people.id, points: 5, reason: 'Todo el liceo.' });
  assert.deepEqual(await scoreOf(id), [60, '1 de 2']);
  await desk.create(ideaScore, { idea: id, criterion: risk.id, points: 2.5, reason: 'Dos asaltos este año.' });
  assert.deepEqual(await scoreOf(id), [80, '2 de 2']);
  await desk.update(ideaCriterion, { id: risk.id }, { weight: 60 });
  assert.deepEqual(await scoreOf(id), [75, '2 de 2']);
  await assert.rejects(
    desk.create(ideaScore, { idea: id, criterion: risk.id, points: 1, reason: 'Otra vez.' }),
    /«Riesgo que evita» ya tiene puntaje/,
  );
});

const scoreOf = async (id: string): Promise<unknown[]> => {
  const { score, scoring } = await house.store.house().one(idea, id);
  return [score, scoring];
};

test('a code is read however it is typed, and what is not one is not', () => {
  const code = newCode();
  assert.equal(readCode(` ${code.toLowerCase().replace('-', ' ')} `), code);
  for (const wrong of ['', '7KQ2M', 'OOOOO-11111', `${code}7`]) assert.equal(readCode(wrong), undefined);
  assert.equal(codeFrom(Buffer.alloc(32, 7)), codeFrom(Buffer.alloc(32, 7)));
});
