import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { acting } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { absenceOf, postOf, tenure } from '../posts/index.ts';
import { type Concejo, concejoIn } from './concejo.testing.ts';
import { adopt, agendaItem, agreement, attendance, body, citeSession, restInFavour, session } from './index.ts';

let now = new Date('2026-11-25T11:00:00Z');
let house: Awaited<ReturnType<typeof houseForTest>>;
let concejo: Concejo;
let ximena: Desk;
before(async () => {
  house = await houseForTest('municipality', { now: () => now });
  concejo = await concejoIn(house);
  now = new Date('2026-11-25T13:00:00Z');
  ximena = await concejo.desk('Ximena');
});
after(() => house.close());

const says = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refused, String(error));
  assert.match(error.message, pattern);
  return true;
};
const person = (name: string) => concejo.person.get(name) ?? assert.fail(name);
const post = (code: string) => concejo.post.get(code) ?? assert.fail(code);

const voted = async (point: Record<string, unknown>): Promise<string> => {
  const startsAt = now.toISOString();
  const { id } = await ximena.create(session, { body: concejo.body, kind: 'extraordinary', startsAt });
  const values = { session: id, position: 1, title: 'Designación', matter: 'inOffice', ...point };
  const item = (await ximena.create(agendaItem, values)).id;
  await citeSession(ximena, { origin: '' }, { id });
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  for (const { id: row } of (await ximena.list(attendance, { filters })).items)
    await ximena.update(attendance, { id: row }, { presence: 'present' });
  await ximena.act(session, { id }, 'open');
  await restInFavour(ximena, item);
  return item;
};
const approve = (item: string) => adopt(ximena, { item, result: 'approved', text: 'Designar.' });
const mayor = async (at: string) => acting({ post: post('alcalde'), at, function: 'ALC1' }, await house.facts());

test('the concejo names a suplente: the agreement writes the designation, and from that minute she signs for the mayor', async () => {
  const [held] = await house.database.rows<{ id: string }>('select id from tenure where post = $1', [post('alcalde')]);
  const away = { startAt: '2026-11-25T12:00:00Z', endAt: '2027-03-01T04:00:00Z', cause: 'medical' };
  await house.store.house().create(absenceOf(house.charter), { tenure: held?.id, ...away });
  const item = await voted({ appointPost: post('alcalde'), appointAs: 'suplente', appointee: person('Teresa') });
  const agreed = await approve(item);
  const after = await ximena.one(agreement, agreed.id);
  assert.match(after.moved ?? '', /^Teresa queda como suplente en Alcalde\(sa\) desde el 25 nov 2026, 10:00\.$/);
  const found = await mayor('2026-12-01T12:00:00Z');
  assert.ok('person' in found);
  assert.deepEqual([found.person, found.capacity], [person('Teresa'), 'suplente']);
  assert.match(found.basis, /^Acuerdo 1\/2026 · Concejo Municipal, 25 nov 2026$/);
  const [event] = await house.database.rows<{ person: string; signed: string }>(
    "select person, signed from event where record = 'designation'",
  );
  assert.equal(event?.person, person('Ximena'), 'signed by who wrote the agreement');
});

test('what cannot be is refused with the rule, and then there is neither agreement nor designation', async () => {
  const count = async () =>
    (
      await house.database.rows<{ all: string }>(
        'select concat((select count(*) from agreement), (select count(*) from designation), (select count(*) from tenure)) as all',
      )
    )[0]?.all;
  const refused: [Record<string, unknown>, RegExp][] = [
    [
      { appointAs: 'suplente', appointee: person('Víctor') },
      /Ya hay un suplente designado en Alcalde\(sa\) por Acuerdo 1/,
    ],
    [{ appointAs: 'interino', appointee: person('Víctor') }, /sólo se designa interino cuando el cargo está vacante/],
    [{ appointAs: 'titular', appointee: person('Víctor') }, /cargo de una sola persona y Marta lo ejerce/],
    [{ appointPost: post('director-dom'), appointAs: 'suplente', appointee: person('Víctor') }, /está vacante el/],
    [{ appointPost: post('concejal'), appointAs: 'suplente', appointee: person('Ana') }, /es un cargo de varios/],
  ];
  for (const [point, rule] of refused) {
    const item = await voted({ appointPost: post('alcalde'), ...point });
    const was = await count();
    await assert.rejects(approve(item), says(rule));
    assert.equal(await count(), was);
    assert.equal((await ximena.one(agendaItem, item)).result, null);
  }
  await assert.rejects(voted({ appointPost: post('alcalde'), appointAs: 'titular' }), says(/Diga a quién se designa/));
});

test('who keeps the sessions without giving faith of them gives nobody a post', async () => {
  const ana = await concejo.desk('Ana');
  const given = { appointPost: post('director-dom'), appointAs: 'titular', appointee: person('Ana') };
  const item = await voted(given);
  await assert.rejects(adopt(ana, { item, result: 'approved', text: 'Designar.' }), says(/lo registra quien da fe/));
  assert.equal((await ximena.one(agendaItem, item)).result, null);
});

test('a vacant post gets its holder by agreement; what nobody verified is told and does not block', async () => {
  const item = await voted({
    appointPost: post('director-dom'),
    appointAs: 'titular',
    appointee: person('Lidia'),
    appointOn: '2026-12-01',
  });
  const { id } = await approve(item);
  const { moved } = await ximena.one(agreement, id);
  assert.match(
    moved ?? '',
    /desde el 1 dic 2026.*Ya ejerce como Concejal\(a\), que es incompatible.*art\. 75, sin verificar/,
  );
  const { items } = await ximena.list(tenure, {
    filters: [{ field: 'post', operator: 'eq', value: post('director-dom') }],
  });
  assert.deepEqual(
    items.map((held) => [held.person.name, new Date(held.startAt).toISOString()]),
    [['Lidia', '2026-12-01T03:00:00.000Z']],
  );
});

test('the agreement that says who replaces is the missing rule of substitution', async () => {
  const at = '2026-12-02T12:00:00Z';
  const secretary = { post: post('secretario-municipal'), at, function: 'SMU1' };
  const [held] = await house.database.rows<{ id: string }>('select id from tenure where post = $1', [secretary.post]);
  const item = await voted({
    appointPost: secretary.post,
    appointAs: 'deputy',
    appointDeputy: post('director-secplac'),
  });
  const away = { startAt: '2026-12-01T12:00:00Z', endAt: '2026-12-05T12:00:00Z', cause: 'permit' };
  await house.store.house().create(absenceOf(house.charter), { tenure: held?.id, ...away });
  const none = acting(secretary, await house.facts());
  assert.ok('vacant' in none);
  assert.match(none.missing, /Falta el acuerdo que diga quién reemplaza/);
  await approve(item);
  const found = acting(secretary, await house.facts());
  assert.ok('person' in found);
  assert.deepEqual([found.person, found.capacity], [person('Ana'), 'subrogante']);
});

test('another body than the one that gives a post is refused where the norm was read, and warned where nobody has', async () => {
  const committee = { name: 'Comité de inversiones', kind: 'technical', chair: post('alcalde') };
  const { id } = await ximena.create(body, committee);
  const meeting = await ximena.create(session, { body: id, kind: 'ordinary', startsAt: now.toISOString() });
  const point = { session: meeting.id, position: 1, title: 'Designación', matter: 'inOffice', appointAs: 'titular' };
  await assert.rejects(
    ximena.create(agendaItem, { ...point, appointPost: post('alcalde'), appointee: person('Víctor') }),
    says(
      /Comité de inversiones no provee el cargo Alcalde\(sa\): lo provee Concejo municipal \(Ley 18\.695, art\. 62\)/,
    ),
  );
  const given = { appointPost: post('director-dideco'), appointAs: 'titular', appointee: person('Víctor') };
  const { moved } = await ximena.one(agreement, (await approve(await voted(given))).id);
  assert.match(
    moved ?? '',
    /no figura entre quienes proveen este cargo: se nombra por decreto.*63 letra c\), sin verificar/,
  );
  // What the institution writes beside the post goes before the charter, with its norm.
  const administrator = house.store.for(actorWith(['ADM1']));
  const own = { appointedBy: ['technical'], appointmentCertainty: 'confirmed' };
  const director = { id: post('director-transito') };
  const record = postOf(house.charter);
  await assert.rejects(administrator.update(record, director, own), says(/Diga qué artículo lo dispone/));
  await administrator.update(record, director, { ...own, appointmentBasis: 'Reglamento interno, art. 7' });
  await assert.rejects(
    voted({ ...given, appointPost: director.id }),
    says(/lo provee Comité técnico \(Reglamento interno, art\. 7\)/),
  );
});

test('whom a decided point gave a post does not change under its agreement; what was said does', async () => {
  const decided = { field: 'result', operator: 'eq' as const, value: 'approved' };
  const filters = [decided, { field: 'appointPost', operator: 'eq' as const, value: post('director-dom') }];
  const [item] = (await ximena.list(agendaItem, { filters })).items;
  assert.ok(item?.appointPost);
  for (const other of [
    { appointee: person('Víctor') },
    { appointPost: post('alcalde'), appointAs: 'suplente' },
    { appointOn: '2026-01-01' },
    { appointPost: null, appointAs: null, appointee: null, appointDeputy: null },
    { matter: 'general' },
  ])
    await assert.rejects(ximena.update(agendaItem, { id: item.id }, other), says(/ya tiene su acuerdo.*adopte otro/));
  // A form writes all its fields: what stays the same is no change.
  const same = { notes: 'Se leyó el currículum.', appointAs: item.appointAs, matter: item.matter };
  assert.equal((await ximena.update(agendaItem, { id: item.id }, same)).notes, same.notes);
  await assert.rejects(ximena.remove(agendaItem, { id: item.id }), says(/lo usan acuerdos/));
});

test('a commission ends on its day: without one it is not made, only an act prolongs it, and then it meets no more', async () => {
  const road = { name: 'Comisión de caminos', kind: 'commission', chair: post('concejal') };
  await assert.rejects(ximena.create(body, road), says(/se crea con la fecha en que termina/));
  const { id } = await ximena.create(body, { ...road, endOn: '2026-12-31', endAct: 'Acuerdo 1/2026' });
  for (const form of [{}, { endAct: 'Acuerdo 1/2026' }, { endAct: null }])
    await assert.rejects(
      ximena.update(body, { id }, { endOn: '2027-03-31', ...form }),
      says(/sólo un acto la prorroga/),
    );
  const late = { body: id, kind: 'ordinary', startsAt: '2027-02-01T13:00:00Z' };
  await assert.rejects(ximena.create(session, late), says(/termina el 31 dic 2026/));
  await ximena.update(body, { id }, { endOn: '2027-03-31', endAct: 'Acuerdo 9/2026' });
  await ximena.create(session, late);
  await ximena.act(body, { id }, 'retire', { endOn: '2026-11-25', endAct: 'Acuerdo 10/2026' });
  await assert.rejects(ximena.create(session, { ...late, startsAt: '2026-11-26T13:00:00Z' }), says(/ya no sesiona/));
});
