import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { type Concejo, concejoIn } from './concejo.testing.ts';
import { lawOf, ownValue } from '../law/index.ts';
import { absenceOf, person, tenure } from '../posts/index.ts';
import { adopt, agendaItem, agreement, attendance, citeSession, issuePaper, seenAt, session, vote } from './index.ts';
import { quorumFor, ruleFor } from './rules.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let concejo: Concejo;
let ximena: Desk;
before(async () => {
  house = await houseForTest();
  concejo = await concejoIn(house);
  ximena = await concejo.desk('Ximena');
});
after(() => house.close());

const post = { origin: 'https://cabildo.test' };
const six = ['Teresa', 'Víctor', 'Gabriela', 'Manuel', 'Lidia', 'Wladimir'];

const citedSession = async (startsAt = '2026-11-25T13:00:00Z') => {
  const { id } = await ximena.create(session, { body: concejo.body, kind: 'ordinary', startsAt, place: 'Salón' });
  const { id: point } = await ximena.create(agendaItem, {
    session: id,
    position: 1,
    title: 'Subvención a la junta de vecinos Las Acacias',
    matter: 'general',
  });
  await citeSession(ximena, post, { id });
  return { id, point };
};

const mark = async (id: string, name: string, presence = 'present') => {
  const { items } = await ximena.list(attendance, {
    filters: [
      { field: 'session', operator: 'eq', value: id },
      { field: 'person', operator: 'eq', value: concejo.person.get(name) },
    ],
  });
  return ximena.update(attendance, { id: items[0]?.id ?? '' }, { presence });
};

const openSession = async (names = six) => {
  const cited = await citedSession();
  for (const name of names) await mark(cited.id, name);
  await ximena.act(session, { id: cited.id }, 'open');
  return cited;
};

const cast = (item: string, name: string, choice = 'favour', more = {}) =>
  ximena.create(vote, { item, person: concejo.person.get(name), choice, ...more });

const says = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.match(error.message, pattern);
  return true;
};

test('a session goes from its citation to the certificate of what it agreed', async () => {
  const { id, point } = await openSession();
  for (const name of six.slice(0, 5)) await cast(point, name);
  await cast(point, 'Wladimir', 'against', { reason: 'Falta la rendición anterior' });
  const agreed = await adopt(ximena, {
    item: point,
    result: 'approved',
    text: 'Otorgar una subvención de $ 2.000.000.',
    responsible: concejo.post.get('director-daf'),
    dueOn: '2026-12-30',
  });
  assert.match(agreed.name ?? '', /^Acuerdo \d+\/2026 · Concejo Municipal$/);
  assert.match(agreed.rule ?? '', /4 de 6 presentes con voto \(Ley 18\.695 art\. 86\)\. Hubo 5 a favor, 1 en contra/);
  await ximena.act(session, { id }, 'close');
  const drafted = await ximena.act(session, { id }, 'draft');
  assert.match(drafted.minutes ?? '', /Wladimir: en contra \(Falta la rendición anterior\)/);
  const paper = await issuePaper(ximena, house.files, { kind: 'certificate', session: id, agreement: agreed.id });
  assert.match(paper.folio ?? '', /^CER-2026-0001$/);
  assert.match(paper.signed ?? '', /^Ximena · Secretario\(a\) municipal$/);
  await assert.rejects(
    ximena.update(agreement, { id: agreed.id }, { text: 'Otro' }),
    says(/ya se emitió un certificado/),
  );
});

test('without the majority in office the session does not open, and the refusal says the rule', async () => {
  const { id } = await citedSession();
  for (const name of ['Teresa', 'Víctor', 'Gabriela', 'Marta']) await mark(id, name);
  await assert.rejects(
    ximena.act(session, { id }, 'open'),
    says(/4 de 6 en ejercicio \(Ley 18\.695 art\. 86\)\. De ellos hay 3 presentes/),
  );
  await mark(id, 'Manuel');
  assert.equal((await ximena.act(session, { id }, 'open')).state, 'open');
});

test('what was not reached is not written as agreed, nor without a text, nor by who is not there', async () => {
  const { point } = await openSession(six.slice(0, 5));
  for (const name of ['Teresa', 'Víctor']) await cast(point, name);
  for (const name of ['Gabriela', 'Manuel', 'Lidia']) await cast(point, name, 'against');
  await assert.rejects(cast(point, 'Wladimir'), says(/Wladimir no figura presente/));
  await assert.rejects(cast(point, 'Teresa'), says(/Ya hay votos/));
  const decision = { item: point, result: 'approved', text: 'Otorgar la subvención.' };
  await assert.rejects(adopt(ximena, decision), says(/3 de 5 presentes.*Hubo 2 a favor, 3 en contra.*se rechazó/));
  await assert.rejects(adopt(ximena, { ...decision, text: ' ' }), Refused);
  const rejected = await adopt(ximena, { ...decision, result: 'rejected' });
  assert.equal(rejected.state, 'noted');
});

test('who acts for the mayor sits with what the law says, unverified: it is told on the roll and does not block', async () => {
  const desk = house.store.house();
  const raul = (await desk.create(person, { name: 'Raúl', email: 'raul@trehuelemu.test' })).id;
  const held = { capacity: 'titular', startAt: '2024-12-06T04:00:00Z', basis: 'Decreto de Raúl' };
  await desk.create(tenure, { post: concejo.post.get('administrador-municipal'), person: raul, ...held });
  const [mayor] = await house.database.rows<{ id: string }>('select id from tenure where post = $1', [
    concejo.post.get('alcalde'),
  ]);
  const away = { startAt: '2027-03-01T04:00:00Z', endAt: '2027-03-10T04:00:00Z', cause: 'leave' };
  await desk.create(absenceOf(house.charter), { tenure: mayor?.id, ...away });
  const { id } = await citedSession('2027-03-05T13:00:00Z');
  const deputy = (await seenAt(ximena, id)).roll.find(({ person: who }) => who.name === 'Raúl');
  assert.deepEqual([deputy?.capacity, deputy?.votes], ['subrogante', true]);
  assert.equal(
    deputy?.remark,
    'Quien subroga al alcalde asiste al concejo con sólo voz (Ley 18.695 art. 62, sin verificar).',
  );
});

test('what a body’s own regulation says of its quorum and its majority is a value of the institution', async () => {
  const [law, on] = [await lawOf(house), '2026-11-25'];
  assert.deepEqual(
    [quorumFor('cosoc', null, law, on).verified, ruleFor('general', 'cosoc', law, on)?.norm],
    [false, 'Reglamento del consejo de la sociedad civil'],
  );
  const own = { says: '1/4', startOn: '2025-01-01', actKind: 'regulation', actNumber: '900', actOn: '2024-12-20' };
  await house.store.house().create(ownValue, { valueId: 'propio.cosoc.quorum', ...own });
  const rule = quorumFor('cosoc', null, await lawOf(house), on);
  assert.deepEqual(rule.moreThan, [1, 4]);
  assert.match(rule.norm, /900/);
});
