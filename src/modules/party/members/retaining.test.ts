import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { formatRut } from '../../../parsing/rut.ts';
import { openSealed, readEntries } from '../sealed/index.ts';
import { admitAll } from './keeping.ts';
import { member } from './member.record.ts';
import { forgetOverdue, overdueSheets, retentionBreaks } from './retaining.ts';

const now = new Date('2026-11-21T15:00:00Z');
const today = '2026-11-21';
const gaston = actorWith(['P6'], undefined, 'Gastón Urrejola');
const rosario = actorWith(['P2'], undefined, 'Rosario Antinao');
let house: Awaited<ReturnType<typeof houseForTest>>;
let rows: string[];

before(async () => {
  house = await houseForTest('party', { now: () => now });
  rows = await admitAll(
    house,
    gaston,
    ['Ana Soto', 'Blas Soto', 'Celia Soto'].map((name, index) => ({
      who: { run: formatRut(11_000_000 + index), name, sex: 'female' },
      beginning: { state: 'affiliated', reconciledOn: '2026-10-31' },
    })),
  );
  const desk = house.store.for(gaston);
  const [gone = '', recent = ''] = rows;
  await desk.act(member, { id: gone }, 'resign', { movedOn: '2024-11-21', movedBy: 'person', movedAct: 'Carta' });
  await desk.act(member, { id: recent }, 'resign', { movedOn: '2024-11-22', movedBy: 'person', movedAct: 'Carta' });
});
after(() => house.close());

test('who left two years ago to the day is proposed, who left a day later is not, who stays never', async () => {
  const { rule, sheets } = await overdueSheets(house.database, today);
  assert.deepEqual([rule.years, rule.verified], [2, false]);
  assert.deepEqual(
    sheets.map(({ id, leftOn }) => [id, leftOn]),
    [[rows[0], '2024-11-21']],
  );
  const beyond = await overdueSheets(house.database, today, { after: 1 });
  assert.deepEqual([beyond.sheets, beyond.total], [[], 1]);
});

test('only who is responsible for organisation is told of it and may destroy, and only what is overdue', async () => {
  assert.equal((await retentionBreaks(gaston, house.database, today))[0]?.count, 1);
  assert.deepEqual(await retentionBreaks(rosario, house.database, today), []);
  await assert.rejects(forgetOverdue(house, rosario, [rows[0] ?? '']), { status: 404 });
  await assert.rejects(forgetOverdue(house, gaston, [rows[0] ?? '', rows[2] ?? '']), /ya no está en esta lista/);
  await assert.rejects(forgetOverdue(house, gaston, []), /Marque las fichas/);
});

test('destroyed data open no more, the sheet stays, and nothing is proposed again', async () => {
  assert.equal(await forgetOverdue(house, gaston, [rows[0] ?? '']), 1);
  assert.equal(
    (await openSealed(house, gaston, { record: member, rows, purpose: 'attend' })).has(rows[0] ?? ''),
    false,
  );
  assert.equal((await house.store.house().one(member, rows[0] ?? '')).state, 'resigned');
  assert.deepEqual((await overdueSheets(house.database, today)).sheets, []);
});

test('the log of openings goes back entry by entry, by purpose too', async () => {
  for (const purpose of ['attend', 'keepUp', 'attend'])
    await openSealed(house, gaston, { record: member, rows: rows.slice(1), purpose });
  const [last, ...rest] = await readEntries(house.database, member, { limit: 10 });
  assert.deepEqual([last?.purpose, last?.people], ['Atender a la persona', 2]);
  const before = await readEntries(house.database, member, { before: last?.id, limit: 10 });
  assert.deepEqual(before, rest);
  const kept = await readEntries(house.database, member, { purpose: 'keepUp', limit: 10 });
  assert.deepEqual(
    kept.map(({ purpose }) => purpose),
    ['Mantener al día la nómina'],
  );
});
