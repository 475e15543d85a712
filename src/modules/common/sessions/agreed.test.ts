import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { fakeOutbox } from './outbox.testing.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused, Stale } from '../../../records/refused.ts';
import { dayException } from '../calendarDays/index.ts';
import { plan } from '../plans/index.ts';
import { type Concejo, concejoIn } from './concejo.testing.ts';
import {
  adopt,
  agendaItem,
  agreement,
  attendance,
  castVote,
  citeSession,
  councillorRequest,
  moveByAgreement,
  nextOrdinarySession,
  restInFavour,
  session,
  settlePoint,
  voteAgain,
} from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let concejo: Concejo;
let ximena: Desk;
before(async () => {
  house = await houseForTest();
  concejo = await concejoIn(house);
  ximena = await concejo.desk('Ximena');
});
after(() => house.close());

const says = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.match(error.message, pattern);
  return true;
};

const held = async (points: readonly Record<string, unknown>[], startsAt = '2026-11-25T13:00:00Z') => {
  const { id } = await ximena.create(session, { body: concejo.body, kind: 'ordinary', startsAt });
  const items: string[] = [];
  for (const [index, point] of points.entries()) {
    const values = { session: id, position: index + 1, title: `Punto ${index + 1}`, matter: 'general', ...point };
    items.push((await ximena.create(agendaItem, values)).id);
  }
  await citeSession(ximena, { origin: '' }, { id });
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  for (const { id: row, person } of (await ximena.list(attendance, { filters })).items)
    await ximena.update(attendance, { id: row }, { presence: person.name === 'Marta' ? 'absent' : 'present' });
  await ximena.act(session, { id }, 'open');
  return { id, items };
};

test('an agreement brings a plan into force when who writes it down may sign that, and waits for them when not', async () => {
  const draft = await house.store
    .house()
    .create(plan, { name: 'PLADECO', kind: 'pladeco', edition: '2027', startOn: '2027-01-01', endOn: '2030-12-31' });
  const subject = { subjectPath: 'plans', subjectId: draft.id, subjectAction: 'bringIntoForce' };
  const { items } = await held([subject]);
  const [item = ''] = items;
  await restInFavour(ximena, item);
  const agreed = await adopt(ximena, { item, result: 'approved', text: 'Aprobar el PLADECO 2027.' });
  assert.equal(agreed.moved, null, 'the secretary does not hold G1');
  assert.equal((await ximena.one(plan, draft.id)).state, 'draft');
  const desk = await concejo.desk('Ana');
  assert.equal(await desk.together((inside) => moveByAgreement(inside, agreed.id)), 'Declarar vigente: Instrumento');
  const moved = await desk.one(plan, draft.id);
  assert.equal(moved.state, 'inForce');
  assert.match(moved.agreement ?? '', /^Acuerdo \d+\/2026 · Concejo Municipal, 25 nov 2026$/);
});

test('twelve agreements written at the same instant are numbered one after the other, without gaps', async () => {
  const { items } = await held(Array.from({ length: 12 }, () => ({})));
  for (const item of items) await restInFavour(ximena, item);
  const agreed = await Promise.all(
    items.map((item) => adopt(ximena, { item, result: 'approved', text: 'Se acuerda.' })),
  );
  const { items: all } = await ximena.list(agreement, { limit: 100 });
  assert.equal(new Set(agreed.map(({ number }) => number)).size, 12);
  const numbers = all.flatMap(({ number }) => (number === null ? [] : [number])).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  );
  const [first] = all;
  await assert.rejects(ximena.remove(agreement, { id: first?.id ?? '' }), says(/no se borra/));
});

test('two people who tap different votes of one person meet each other’s; the same tap twice is one vote', async () => {
  const { items } = await held([{}]);
  const cast = { item: items[0] ?? '', person: concejo.person.get('Teresa') ?? '' };
  const [one, two] = await Promise.allSettled([
    castVote(ximena, { ...cast, choice: 'favour' }),
    castVote(ximena, { ...cast, choice: 'against' }),
  ]);
  const lost = [one, two].find(({ status }) => status === 'rejected');
  assert.ok(lost?.status === 'rejected' && lost.reason instanceof Stale);
  const kept = [one, two].find(({ status }) => status === 'fulfilled');
  assert.ok(kept?.status === 'fulfilled');
  const again = await castVote(ximena, { ...cast, choice: kept.value.choice });
  assert.equal(again.version, kept.value.version);
});

test('a tie is voted again, and the vote of who presides decides it only then', async () => {
  const { items } = await held([{}]);
  const [item = ''] = items;
  const tie = async (): Promise<void> => {
    for (const [index, name] of ['Teresa', 'Víctor', 'Gabriela', 'Manuel', 'Lidia', 'Wladimir'].entries())
      await castVote(ximena, {
        item,
        person: concejo.person.get(name) ?? '',
        choice: index < 3 ? 'favour' : 'against',
      });
  };
  await tie();
  const decision = { item, result: 'approved', text: 'Aprobar.' };
  await assert.rejects(adopt(ximena, decision), says(/hubo empate\. Repita la votación/));
  await voteAgain(ximena, item);
  await tie();
  const agreed = await adopt(ximena, { ...decision, casting: 'favour' });
  assert.match(agreed.rule ?? '', /El empate lo dirimió quien preside \(Ley 18\.695 art\. 86, sin verificar\)/);
});

test('who is barred says why, a point that was voted is not only noted, and a voted session does not close undecided', async () => {
  const { id, items } = await held([{}]);
  const [item = ''] = items;
  const person = concejo.person.get('Lidia') ?? '';
  await assert.rejects(castVote(ximena, { item, person, choice: 'barred' }), says(/dice la causa/));
  await castVote(ximena, { item, person, choice: 'barred', cause: 'Es su hermano' });
  await assert.rejects(settlePoint(ximena, item, 'noted'), says(/se votó/));
  await assert.rejects(ximena.act(session, { id }, 'close'), says(/falta registrar el acuerdo: 1\. Punto 1/));
  await settlePoint(ximena, item, 'postponed');
  assert.equal((await ximena.act(session, { id }, 'close')).state, 'closed');
});

test('each member is written to once, in the same transaction as the citation; too late is told with the norm', async () => {
  const outbox = await fakeOutbox(house);
  const { id } = await ximena.create(session, {
    body: concejo.body,
    kind: 'ordinary',
    startsAt: '2026-12-02T13:00:00Z',
  });
  await assert.rejects(citeSession(ximena, { origin: '', outbox }, { id }), says(/La tabla está vacía/));
  assert.equal((await outbox.letters(50)).length, 0);
  await ximena.create(agendaItem, { session: id, position: 1, title: 'Cuenta', matter: 'none' });
  const cited = await citeSession(ximena, { origin: 'https://cabildo.test', outbox }, { id });
  assert.equal((await outbox.letters(50)).length, 7);
  assert.match(cited.name ?? '', /^Sesión ordinaria/);
  await assert.rejects(ximena.remove(session, { id }), says(/no se borra/));
});

test('a councillor’s request is answered within fifteen working days, counted again when a day becomes a holiday', async () => {
  const desk = house.store.house();
  const { id } = await ximena.create(councillorRequest, {
    name: 'Arriendo de maquinaria',
    text: 'El detalle del año.',
    councillor: concejo.person.get('Gabriela'),
    receivedOn: '2026-11-02',
  });
  assert.equal((await desk.one(councillorRequest, id)).dueOn, '2026-11-23');
  await ximena.create(dayException, {
    dayOn: '2026-11-10',
    kind: 'holiday',
    reason: 'Aniversario de la comuna',
    norm: 'Decreto 1.400',
    reach: 'country',
  });
  assert.equal((await desk.one(councillorRequest, id)).dueOn, '2026-11-24');
});

test('the next ordinary session after a day is served to whoever counts, and none is not guessed', async () => {
  const next = await nextOrdinarySession(house.database, concejo.body, '2026-11-25', {
    norm: 'Ley 18.695 art. 8',
    verified: true,
  });
  assert.equal(next.on, '2026-12-02');
  await assert.rejects(
    nextOrdinarySession(house.database, concejo.body, '2027-06-01', { norm: 'n', verified: true }),
    /No hay una sesión ordinaria después/,
  );
});

test('what the mayor asks the concejo runs twenty calendar days; silence is only proposed, and the agreement ends it', async () => {
  const { items } = await held([{ accountedOn: '2026-11-20' }]);
  const [item = ''] = items;
  const [term] = await house.database.rows<{ due: string; state: string; silence: string }>(
    "select due_on as due, state, silence from task where obligation = 'concejo-materia' and about = $1",
    [`agenda-items/${item}`],
  );
  assert.equal(term?.due, '2026-12-10');
  assert.match(term?.silence ?? '', /Rige lo propuesto por el alcalde/);
  assert.equal((await ximena.one(agendaItem, item)).result, null, 'nothing was applied');
  await restInFavour(ximena, item);
  await adopt(ximena, { item, result: 'approved', text: 'Aprobar lo requerido.' });
  const [done] = await house.database.rows<{ state: string; note: string }>(
    'select state, evidence_note as note from task where about = $1',
    [`agenda-items/${item}`],
  );
  assert.equal(done?.state, 'done');
  assert.match(done?.note ?? '', /^Acuerdo \d+\/2026/);
});
