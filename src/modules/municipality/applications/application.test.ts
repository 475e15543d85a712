import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refused } from '../../../records/refused.ts';
import { taskOf } from '../../common/obligations/index.ts';
import { initiative } from '../initiatives/index.ts';
import { applyFor, type Ground, settle } from './application.testing.ts';
import {
  application,
  applicationPaper,
  boardOf,
  checklistOf,
  followUp,
  observation,
  paper,
  problemsOf,
  technicalResult,
} from './index.ts';

let ground: Ground;
before(
  async () => {
    ground = await settle();
  },
  { timeout: 60_000 },
);
after(() => ground?.house.close());

const refusal = (says: RegExp, field?: string) => (error: unknown) =>
  error instanceof Refused && says.test(error.message) && (field === undefined || error.errors[0]?.field === field);

const standings = async (id: string) =>
  Object.fromEntries((await checklistOf(ground.ana, id)).map(({ kind, standing }) => [kind, standing]));

const lineOf = async (id: string, kind: string): Promise<string> =>
  (await checklistOf(ground.ana, id)).find((line) => line.kind === kind)?.id ?? '';

test('an application is named after what it asks for, and brings the list of its source with nothing yet', async () => {
  const { id } = await applyFor(ground);
  const made = await ground.ana.one(application, id);
  assert.equal(made.name, 'Reposición sede social Las Acacias · Ejecución 2027 · FNDR');
  assert.equal(made.gaps, 3);
  assert.deepEqual(await standings(id), {
    'Dominio vigente': 'missing',
    Fotografías: 'missing',
    'Presupuesto por partidas': 'missing',
  });
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('the same code, stage, year and source are asked for once, until the first is withdrawn', async () => {
  const { id } = await applyFor(ground);
  await assert.rejects(applyFor(ground), refusal(/Ya hay una postulación de 40991234-5/, 'initiative'));
  const twin = await ground.ana.create(initiative, {
    name: 'La misma sede, otra ficha',
    code: '40991234-5',
    stage: 'design',
  });
  await assert.rejects(applyFor(ground, { initiative: twin.id }), refusal(/misma etapa, año y fuente/));
  await applyFor(ground, { year: 2028 }).then(({ id: next }) =>
    ground.ana.act(application, { id: next }, 'withdraw', { reason: 'Prueba.' }),
  );
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('one paper serves every application that asks for its kind, and its renewal takes its place in those that live', async () => {
  const title = await ground.ana.create(paper, {
    name: 'Dominio vigente, sede Las Acacias',
    kind: ground.title,
    initiative: ground.centre,
    issuedOn: '2026-10-01',
  });
  assert.equal((await ground.ana.one(paper, title.id)).expiresOn, '2026-11-30');
  const one = await applyFor(ground);
  const other = await applyFor(ground, { year: 2028 });
  for (const { id } of [one, other]) assert.equal((await standings(id))['Dominio vigente'], 'expiring');
  const renewed = await ground.ana.create(paper, {
    name: 'Dominio vigente, sede Las Acacias',
    kind: ground.title,
    initiative: ground.centre,
    issuedOn: '2026-11-20',
    replaces: title.id,
  });
  for (const { id } of [one, other]) {
    const [line] = (await checklistOf(ground.ana, id)).filter(({ kind }) => kind === 'Dominio vigente');
    assert.deepEqual([line?.paper?.id, line?.standing, line?.paper?.serves], [renewed.id, 'complete', 1]);
  }
  for (const { id } of [one, other]) await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('a paper that expires says since when it counts, and one of another kind does not answer a line', async () => {
  const values = { name: 'Fotografías de la sede', kind: ground.photographs };
  await assert.rejects(ground.ana.create(paper, values), refusal(/vale 180 días corridos/, 'issuedOn'));
  await assert.rejects(ground.ana.create(paper, { ...values, issuedOn: '2026-12-01' }), refusal(/después de hoy/));
  const pictures = await ground.ana.create(paper, { ...values, issuedOn: '2026-11-01' });
  const { id } = await applyFor(ground);
  const line = await lineOf(id, 'Presupuesto por partidas');
  await assert.rejects(
    ground.ana.update(applicationPaper, { id: line }, { paper: pictures.id }),
    refusal(/se pide «Presupuesto por partidas»/, 'paper'),
  );
  assert.equal((await standings(id)).Fotografías, 'complete', 'photographs of nobody in particular serve all');
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('what a verified rule asks for stops the letter; what is not verified only warns; nothing is lost', async () => {
  const { id } = await applyFor(ground, { amount: 600_000_000 });
  const problems = await problemsOf(ground.ana, await ground.ana.one(application, id));
  assert.deepEqual(
    problems.map(({ level, says }) => [level, /Falta|da hasta/.exec(says)?.[0]]),
    [
      ['stops', 'Falta'],
      ['stops', 'da hasta'],
    ],
  );
  await assert.rejects(
    ground.ana.act(application, { id }, 'requestSignature', { addressee: 'Gobernador Regional' }),
    refusal(/Falta «Presupuesto por partidas» \(Bases FNDR 2027\).*hasta \$\s500\.000\.000/s),
  );
  const kept = await ground.ana.one(application, id);
  assert.deepEqual([kept.state, kept.amount], ['preparing', 600_000_000]);
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

const sent = async (): Promise<string> => {
  await ground.ana.create(paper, { name: 'Presupuesto de la sede', kind: ground.budget, initiative: ground.centre });
  const { id } = await applyFor(ground);
  await ground.ana.act(application, { id }, 'registerLetter', {
    addressee: 'Gobernador Regional',
    outsideLetter: 'Oficio 312 de 1 de octubre de 2026',
  });
  await ground.ana.act(application, { id }, 'submit', {
    platform: 'BIP',
    reference: 'Ingreso 5512',
    submittedOn: '2026-10-02',
  });
  return id;
};

test('FI opens the term of sixty working days, the answer closes it, and RS says until when it is valid', async () => {
  const id = await sent();
  const task = taskOf(ground.house.charter);
  const owed = async () =>
    (
      await ground.ana.list(task, { filters: [{ field: 'about', operator: 'eq', value: `applications/${id}` }] })
    ).items.map(({ state, dueOn }) => [state, dueOn]);
  await ground.ana.create(technicalResult, { application: id, rate: 'FI', resultOn: '2026-10-20' });
  const asked = await ground.ana.create(observation, {
    application: id,
    name: 'Falta el certificado de la sede',
    kind: 'FI',
    paperKind: ground.title,
    receivedOn: '2026-10-20',
  });
  const observed = await ground.ana.one(application, id);
  assert.deepEqual([observed.state, observed.rate, observed.answerBy], ['observed', 'FI', '2027-01-15']);
  assert.deepEqual(await owed(), [['pending', '2027-01-15']]);
  assert.equal((await ground.ana.one(initiative, ground.centre)).state, 'observed');
  await assert.rejects(
    ground.ana.act(application, { id }, 'reenter', { reference: 'Ingreso 5890', reenteredOn: '2026-11-20' }),
    refusal(/Falta responder «Falta el certificado de la sede»/),
  );
  await ground.ana.act(observation, { id: asked.id }, 'answer', { answer: 'Se adjunta el dominio de noviembre.' });
  await ground.ana.act(application, { id }, 'reenter', { reference: 'Ingreso 5890', reenteredOn: '2026-11-20' });
  assert.deepEqual(await owed(), [['done', '2027-01-15']]);
  await ground.ana.create(technicalResult, {
    application: id,
    rate: 'RS',
    resultOn: '2026-11-21',
    amount: 175_000_000,
  });
  const recommended = await ground.ana.one(application, id);
  assert.deepEqual(
    [recommended.state, recommended.recommended, recommended.validUntil, recommended.answerBy],
    ['recommended', 175_000_000, '2028-12-31', null],
  );
  assert.equal((await ground.ana.one(observation, asked.id)).state, 'cured');
  const events = await ground.ana.events(application, id);
  assert.ok(events.some(({ action, signed }) => action === 'recommend' && signed.startsWith('Ana Pincheira')));
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('the board is read in pages that together hold every application of its states once', async () => {
  const years = [2030, 2031, 2032];
  for (const year of years) await applyFor(ground, { year });
  const page = (after: number) => boardOf(ground.ana, { states: ['preparing'], most: 2, after });
  const [first, second] = [await page(0), await page(2)];
  assert.equal(first.length, 2);
  const [all] = (await ground.ana.groups(application, ['state'])).filter(({ by }) => by.state === 'preparing');
  assert.equal(new Set([...first, ...second, ...(await page(4))].map(({ id }) => id)).size, all?.count);
  for (const { id } of (
    await ground.ana.list(application, { filters: [{ field: 'year', operator: 'in', value: years }] })
  ).items)
    await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('an application that is withdrawn reminds of no observation; taken up again, it does', async () => {
  const id = await sent();
  const told = { application: id, name: 'Falta la escritura', kind: 'FI', receivedOn: '2026-10-20' };
  const { id: asked } = await ground.ana.create(observation, told);
  const due = async () => (await ground.ana.one(observation, asked)).dueOn;
  assert.equal(await due(), '2027-01-15');
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
  assert.equal(await due(), null);
  await ground.ana.act(application, { id }, 'retake');
  assert.equal(await due(), '2027-01-15');
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('a day to come, a return before the entry and an amount of nothing are refused at their field', async () => {
  await assert.rejects(applyFor(ground, { amount: 0 }), refusal(/mayor que cero/, 'amount'));
  const id = await sent();
  for (const field of ['submittedOn', 'reenteredOn'])
    await assert.rejects(
      ground.ana.update(application, { id }, { [field]: '2026-11-22' }),
      refusal(/aún no llega/, field),
    );
  await assert.rejects(
    ground.ana.update(application, { id }, { reenteredOn: '2026-10-01' }),
    refusal(/no se reingresa antes/, 'reenteredOn'),
  );
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('what is erased says nothing any more: neither a result nor an observation', async () => {
  const id = await sent();
  const result = (values: object) => ground.ana.create(technicalResult, { application: id, ...values });
  await result({ rate: 'FI', resultOn: '2026-10-20' });
  const told = { application: id, name: 'Anotada en otra postulación', kind: 'FI', receivedOn: '2026-10-20' };
  const mistaken = await ground.ana.create(observation, told);
  const owed = async () =>
    (
      await ground.ana.list(taskOf(ground.house.charter), {
        filters: [{ field: 'about', operator: 'eq', value: `applications/${id}` }],
      })
    ).items.map(({ state }) => state);
  assert.deepEqual(await owed(), ['pending']);
  await ground.ana.remove(observation, { id: mistaken.id });
  assert.deepEqual(await owed(), ['notApplicable']);
  const { id: hasty } = await result({ rate: 'RS', resultOn: '2026-11-20' });
  assert.equal((await ground.ana.one(application, id)).validUntil, '2028-12-31');
  await ground.ana.remove(technicalResult, { id: hasty });
  const { rate, resultOn, recommended, validUntil, validNorm } = await ground.ana.one(application, id);
  assert.deepEqual([rate, resultOn, recommended, validUntil, validNorm], ['FI', '2026-10-20', null, null, null]);
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Prueba.' });
});

test('a result before the application went in, or of tomorrow, is refused with the reason', async () => {
  const { id } = await applyFor(ground, { year: 2028 });
  const result = { application: id, rate: 'RS', resultOn: '2026-11-20' };
  await assert.rejects(ground.ana.create(technicalResult, result), refusal(/todavía no se ha ingresado/, 'rate'));
  await assert.rejects(
    ground.ana.create(technicalResult, { ...result, resultOn: '2026-11-22' }),
    refusal(/después de hoy/, 'resultOn'),
  );
});

test('the next action of a contact is a task on its day, which the next contact closes', async () => {
  const [row] = (
    await ground.ana.list(application, {
      filters: [{ field: 'year', operator: 'eq', value: 2028 }],
      sort: { field: 'createdAt', descending: true },
    })
  ).items;
  const id = row?.id ?? '';
  const contact = { application: id, office: 'DIPIR, Gobierno Regional', channel: 'telephone' };
  await ground.ana.create(followUp, {
    ...contact,
    heldOn: '2026-11-18',
    nextAction: 'Llamar para saber la fecha de la comisión',
    nextOn: '2026-11-27',
  });
  const task = taskOf(ground.house.charter);
  const tasks = async () =>
    (
      await ground.ana.list(task, {
        filters: [{ field: 'obligation', operator: 'eq', value: 'seguimiento-postulacion' }],
      })
    ).items;
  assert.deepEqual(
    (await tasks()).map(({ name, dueOn, state }) => [name, dueOn, state]),
    [['Llamar para saber la fecha de la comisión', '2026-11-27', 'pending']],
  );
  await ground.ana.create(followUp, { ...contact, heldOn: '2026-11-20' });
  assert.deepEqual(
    (await tasks()).map(({ state }) => state),
    ['done'],
  );
  await ground.ana.create(followUp, {
    ...contact,
    heldOn: '2026-11-21',
    nextAction: 'Volver a llamar',
    nextOn: '2026-12-04',
  });
  await ground.ana.act(application, { id }, 'withdraw', { reason: 'Se postula a otra fuente.' });
  const left = (await tasks()).find(({ name }) => name === 'Volver a llamar');
  assert.equal(left?.state, 'notApplicable', 'nobody calls about what was withdrawn');
});
