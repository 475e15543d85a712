import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { person, postOf, tenure, unit } from '../../common/posts/index.ts';
import { type Root, readRoots, verifyChain } from '../../../faces/audit.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { chainsIn } from '../../chains.ts';
import { openSealed, readChain, readEntries } from '../sealed/index.ts';
import { activityOf } from './activity.ts';
import { belongingsOf, join, takeAttendance } from './belonging.ts';
import { meetingAttendance, membership, partyMeeting } from './belonging.record.ts';
import { admit, amend, forget, linkPerson, memberByRun } from './keeping.ts';
import { member } from './member.record.ts';
import { partyUnit } from './partyUnit.record.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const gaston = actorWith(['P5', 'P6', 'P7'], undefined, 'Gastón Urrejola');
const rosa = { run: '11.111.111-1', name: 'Rosa Quezada Pérez', sex: 'female', phone: '+56 9 5555 0101' };
before(async () => {
  house = await houseForTest('party');
  const { id } = await house.store.house().create(person, { name: gaston.name });
  Object.assign(gaston, { person: id });
});
after(() => house.close());

const affiliated = { state: 'affiliated', movedOn: '2024-03-01', movedBy: 'service' } as const;

test('Gastón opens the sheet of Rosa: her name and RUN are nowhere in the rows, and he finds her by either', async () => {
  const id = await admit(house, gaston, rosa, affiliated);
  assert.equal(await memberByRun(house, '11111111-1'), id);
  const rows = await house.database.rows<{ text: string }>(
    `select row_to_json(m)::text as text from member m union all select row_to_json(e)::text from event e
    union all select row_to_json(v)::text from sealed_value v union all select row_to_json(l)::text from sealed_lookup l`,
  );
  const all = rows.map(({ text }) => text).join('\n');
  assert.ok(all.includes('affiliated'), 'the state is kept in the clear');
  for (const canary of ['Rosa', 'Quezada', '11.111.111', '5555 0101']) assert.ok(!all.includes(canary), canary);
});

test('what is sealed opens for a declared purpose only, and the reading stays written', async () => {
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  await assert.rejects(openSealed(house, gaston, { record: member, rows: [id], purpose: 'curiosity' }), /finalidades/);
  const stranger = actorWith(['P25']);
  await assert.rejects(openSealed(house, stranger, { record: member, rows: [id], purpose: 'attend' }), /No existe/);
  const opened = await openSealed(house, gaston, {
    record: member,
    rows: [id],
    fields: ['name', 'phone'],
    purpose: 'attend',
  });
  assert.deepEqual(opened.get(id), { name: rosa.name, phone: rosa.phone });
  const [entry] = await readEntries(house.database, member, { row: id, limit: 5 });
  assert.equal(entry?.signed, 'Gastón Urrejola · Cargo de prueba');
  assert.deepEqual([entry?.purpose, entry?.fields], ['Atender a la persona', ['Nombre completo', 'Teléfono']]);
});

test('a purpose opens only what it needs: who measures the balance learns a sex and no name, however they ask', async () => {
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  const rosario = actorWith(['P2'], undefined, 'Rosario Antinao');
  const asked = { record: member, rows: [id], fields: ['name', 'run', 'sex'], purpose: 'balance' };
  const opened = await openSealed(house, rosario, asked);
  assert.deepEqual(opened.get(id), { sex: 'female' });
});

test('nobody, not even the house, rewrites who read what', async () => {
  await assert.rejects(house.database.rows('delete from sealed_read'), /permission denied/);
  await assert.rejects(house.database.rows("update sealed_read set purpose = 'attend'"), /permission denied/);
});

test('readings are chained: many at once each find a lane, and one that is altered, taken away or added is found', async () => {
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  const read = () => openSealed(house, gaston, { record: member, rows: [id], fields: ['name'], purpose: 'attend' });
  const entries = async () =>
    (await house.database.rows<{ count: number }>('select count(*)::int as count from sealed_read'))[0]?.count ?? 0;
  const before = await entries();
  await Promise.all(Array.from({ length: 30 }, read));
  const chains = await chainsIn(house.database);
  assert.deepEqual(
    chains.map(({ table }) => table),
    ['event', 'sealed_read'],
  );
  const verified = await verifyChain(house.database, [], readChain);
  assert.deepEqual([verified.events, verified.broken], [before + 30, []]);
  const owner = openDatabase({ ...house.ownerConnection, max: 1 });
  const faults = async (roots: Root[] = []) =>
    (await verifyChain(owner, roots, readChain)).broken.map(({ why }) => why).sort();
  const [last] = await owner.rows<{ id: string; lane: number; seq: number; purpose: string }>(
    'select id, lane, seq, purpose from sealed_read join sealed_read_head using (lane, seq) limit 1',
  );
  assert.ok(last);
  const kept = await readRoots(owner, readChain);
  try {
    await owner.rows("update sealed_read set purpose = purpose || ', other' where id = $1::uuid", [last.id]);
    assert.deepEqual(await faults(), ['su contenido no es el que se firmó']);
    await owner.rows('update sealed_read set purpose = $2 where id = $1::uuid', [last.id, last.purpose]);
    assert.deepEqual(await faults(kept), []);
    // Whoever takes away the last of a lane, and its head back with it, is found by the roots kept outside.
    await owner.rows('delete from sealed_read where id = $1::uuid', [last.id]);
    assert.deepEqual(await faults(), ['faltan los últimos hechos hasta éste']);
    await owner.rows(`update sealed_read_head set seq = seq - 1, hash = previous where lane = $1::int`, [last.lane]);
    assert.deepEqual(await faults(), []);
    assert.deepEqual(await faults(kept), ['faltan los últimos hechos hasta éste']);
  } finally {
    await owner.close();
  }
  const forged =
    "insert into sealed_read select gen_random_uuid(), at, person, post, capacity, signed, record, purpose, fields, row_ids, lane, seq + 1, r.hash, 'x' from sealed_read r join sealed_read_head using (lane, seq) limit 1";
  await house.database.rows(forged);
  assert.ok((await verifyChain(house.database, [], readChain)).broken.length > 0);
});

test('the generic faces of a member know no sealed field: not to show, sort, filter, group nor write', async () => {
  const desk = house.store.for(gaston);
  const { items } = await desk.list(member);
  assert.deepEqual(
    Object.keys(items[0] ?? {}).filter((key) => ['name', 'run', 'phone', 'sex'].includes(key)),
    [],
  );
  await assert.rejects(desk.create(member, { name: 'Otra' }), /No existe/);
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  await assert.rejects(desk.update(member, { id }, { name: 'Otra' }), /No existe/);
});

test('a second sheet with the same RUN is refused, and leaves nothing', async () => {
  await assert.rejects(admit(house, gaston, { ...rosa, name: 'Rosa Otra' }, affiliated), /Ya hay una ficha/);
  const [counted] = await house.database.rows<{ count: number }>('select count(*) as count from member');
  assert.equal(counted?.count, 1);
});

test('a change of name leaves an event signed by who made it, with a digest and without the name', async () => {
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  await amend(house, gaston, id, { name: 'Rosa Quezada Soto' });
  const [last] = await house.store.for(gaston).events(member, id);
  assert.equal(last?.signed, 'Gastón Urrejola · Cargo de prueba');
  assert.notEqual(last?.before?.seal, last?.after?.seal);
  assert.ok(!JSON.stringify(last).includes('Quezada'));
});

test('activity follows from attendance: present lately is active, and the rows of two records share no sign', async () => {
  const id = (await memberByRun(house, '11.111.111-1')) ?? '';
  assert.equal((await activityOf(house, [id])).get(id)?.activity, 'noContact');
  const desk = house.store.house();
  const cell = await desk.create(partyUnit, {
    name: 'Núcleo Las Acacias',
    code: 'acacias',
    kind: 'cell',
    level: 'territorial',
  });
  await join(house, gaston, id, { unit: cell.id, role: 'member', startOn: '2024-04-01' });
  await assert.rejects(join(house, gaston, id, { unit: cell.id, role: 'head', startOn: '2024-04-01' }), /Ya integra/);
  const heldOn = dateInChile(house.clock.now());
  const meeting = await desk.create(partyMeeting, { subject: 'Agua rural', unit: cell.id, heldOn, kind: 'ordinary' });
  await desk.act(partyMeeting, { id: meeting.id }, 'hold');
  await takeAttendance(house, gaston, meeting.id, new Map([[id, 'present']]), 'list');
  assert.equal((await activityOf(house, [id])).get(id)?.activity, 'active');
  assert.equal((await belongingsOf(house, id))[0]?.name, 'Núcleo Las Acacias');
  const [belongs] = (await desk.list(membership)).items;
  const [was] = (await desk.list(meetingAttendance)).items;
  assert.notEqual(belongs?.sign, was?.sign);
  assert.ok(!JSON.stringify([belongs, was]).includes(id), 'no row says whose it is');
});

test('who resigns the affiliation holds no post from that instant, and the post to come is undone', async () => {
  const desk = house.store.house();
  const place = await desk.create(unit, { name: 'Dirección', code: 'direccion' });
  const post = await desk.create(postOf(house.charter), {
    name: 'Presidenta',
    code: 'presidenta',
    unit: place.id,
    kind: 'unipersonal',
  });
  const later = await desk.create(postOf(house.charter), {
    name: 'Secretaria',
    code: 'secretaria',
    unit: place.id,
    kind: 'unipersonal',
  });
  const { id: ana } = await desk.create(person, { name: 'Ana Lagos' });
  const basis = { person: ana, capacity: 'titular', basis: 'Acta 1' };
  const held = await desk.create(tenure, { ...basis, post: post.id, startAt: '2025-01-01T03:00:00Z' });
  await desk.create(tenure, { ...basis, post: later.id, startAt: '2040-01-01T03:00:00Z' });
  const elder = { name: 'Vicepresidenta', code: 'vice', unit: place.id, kind: 'unipersonal', prolongedBy: 'Art. 28' };
  const { id: vice } = await desk.create(postOf(house.charter), elder);
  const term = { startAt: '2020-01-01T03:00:00Z', endAt: '2024-01-01T03:00:00Z', endedBy: 'term' };
  const prolonged = await desk.create(tenure, { ...basis, post: vice, ...term });
  const id = await admit(house, gaston, { run: '9.876.543-3', name: 'Ana Lagos Ruz', sex: 'female' }, affiliated);
  await linkPerson(house, gaston, id, ana);
  const moved = await house.store
    .for(gaston)
    .act(member, { id }, 'resign', { movedOn: '2026-06-01', movedBy: 'person', movedAct: 'Carta de renuncia' });
  const ended = await desk.one(tenure, held.id);
  assert.equal(moved.state, 'resigned');
  assert.equal(ended.endAt, moved.updatedAt, 'at the same instant');
  assert.equal((await desk.one(tenure, prolonged.id)).leftAt, moved.updatedAt, 'and the term that went on');
  assert.equal((await desk.list(tenure)).total, 2);
});

test('a commission without an end is refused, and so is a body that hangs from a narrower level', async () => {
  const desk = house.store.house();
  const water = { name: 'Comisión de agua', code: 'agua', kind: 'commission', level: 'communal' };
  await assert.rejects(desk.create(partyUnit, water), /cuándo termina/);
  const cell = await desk.create(partyUnit, {
    name: 'Núcleo Norte',
    code: 'norte',
    kind: 'cell',
    level: 'territorial',
  });
  await assert.rejects(desk.create(partyUnit, { ...water, endsOn: '2027-03-01', parent: cell.id }), /nivel menor/);
});

test('a former member who is forgotten opens nowhere again, and who is affiliated cannot be', async () => {
  const rosaId = (await memberByRun(house, '11.111.111-1')) ?? '';
  await assert.rejects(forget(house, gaston, rosaId), /registre primero su salida/);
  const id = (await memberByRun(house, '9.876.543-3')) ?? '';
  const kept = await house.database.rows<object>('select * from sealed_value where row_id = $1::uuid', [id]);
  await forget(house, gaston, id);
  assert.equal(await memberByRun(house, '9.876.543-3'), undefined);
  // A backup of before brings the sealed values back, and the key is not there.
  await house.database.rows(
    'insert into sealed_value select * from jsonb_populate_recordset(null::sealed_value, $1::jsonb)',
    [JSON.stringify(kept)],
  );
  const opened = await openSealed(house, gaston, { record: member, rows: [id], purpose: 'rights' });
  assert.equal(opened.get(id), undefined);
});
