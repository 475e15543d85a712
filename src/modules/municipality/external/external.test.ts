import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Actor } from '../../../charter/index.ts';
import { applyImport, countsOf, receiveFile, settled, undoImport, viewImport } from '../../common/imports/index.ts';
import { person } from '../../common/posts/index.ts';
import { bringTerritory } from '../../common/territory/index.ts';
import {
  askAgain,
  externalProject,
  externalReview,
  externalsOnMap,
  regionalPlan,
  regionalPlanLine,
  sayUnchanged,
  staleProjects,
} from './index.ts';

let now = new Date('2026-11-21T15:00:00Z');
let house: Awaited<ReturnType<typeof houseForTest>>;
let vera: Actor;
before(async () => {
  house = await houseForTest('municipality', { now: () => now });
  await bringTerritory(house.store.house());
  const { id } = await house.store.house().create(person, { name: 'Verónica Matus', email: 'vera@trehuelemu.test' });
  vera = { ...actorWith(['E1']), person: id };
});
after(() => house.close());

const desk = () => house.store.for(vera);
const tasks = () =>
  house.database.rows<{ name: string; state: string; due: string }>(
    `select name, state, due_on as due from task order by created_at`,
  );

const bridge = {
  name: 'Reposición puente Coihue',
  sphere: 'public',
  owner: 'Dirección de Vialidad',
  bip: '40012345-0',
  amount: 2_400_000_000,
  place: { type: 'Point', coordinates: [-72.1, -36.6] },
};

test('who writes that a project was looked at has checked it, and the next asking is counted by the period of the institution', async () => {
  const { id } = await desk().create(externalProject, { ...bridge, bip: null, lastCheckOn: '2026-09-01' });
  const seen = await desk().one(externalProject, id);
  assert.deepEqual([seen.checkedBy?.name, seen.checkBy], ['Verónica Matus', '2026-11-30']);
  await desk().create(externalReview, { name: 'Cada mes', days: 30 });
  assert.equal((await desk().one(externalProject, id)).checkBy, '2026-10-01');
  await desk().act(externalProject, { id }, 'approve');
  const moved = await desk().one(externalProject, id);
  assert.deepEqual([moved.lastCheckOn, moved.checkBy], ['2026-11-21', '2026-12-21']);
  await desk().act(externalProject, { id }, 'finish');
  assert.equal((await desk().one(externalProject, id)).checkBy, null);
  await assert.rejects(
    desk().update(externalProject, { id }, { lastCheckOn: '2027-01-01' }),
    /en un día que aún no llega/,
  );
});

test('what nobody asked for too long becomes one task of E1, which ends by itself when all were asked', async () => {
  const { id } = await desk().create(externalProject, { ...bridge, bip: null, lastCheckOn: '2026-11-20' });
  const other = await desk().create(externalProject, { name: 'Loteo Los Maitenes', sphere: 'private' });
  assert.equal(await askAgain(house), false);
  now = new Date('2027-01-05T15:00:00Z');
  assert.equal((await staleProjects(house.database, '2027-01-05')).length, 2);
  assert.equal(await askAgain(house), true);
  assert.equal(await askAgain(house), false, 'one is enough');
  assert.deepEqual(await tasks(), [
    { name: 'Volver a preguntar por 2 proyectos de otros', state: 'pending', due: '2027-01-19' },
  ]);
  await sayUnchanged(desk(), id);
  await desk().act(externalProject, { id: other.id }, 'withdraw');
  assert.equal((await tasks())[0]?.state, 'done');
});

test('those with a place that go on are drawn on the map, for who may read them', async () => {
  const spots = await externalsOnMap(desk());
  assert.deepEqual(
    spots.map(({ name, owner, longitude, latitude }) => [name, owner, longitude, latitude]),
    [['Reposición puente Coihue', 'Dirección de Vialidad', -72.1, -36.6]],
  );
  await assert.rejects(externalsOnMap(house.store.for(actorWith([]))), /No existe/);
});

test('the plan of May is observed line by line within the days of the law, and its task follows it', async () => {
  now = new Date('2027-05-11T15:00:00Z');
  const { id } = await desk().create(regionalPlan, { name: 'ARI 2028', year: 2028, receivedOn: '2027-05-10' });
  assert.equal(
    (await desk().one(regionalPlan, id)).dueOn,
    '2027-06-01',
    '15 working days; the 21st of May is a holiday',
  );
  await desk().update(regionalPlan, { id }, { receivedOn: '2027-05-11' });
  assert.equal((await desk().one(regionalPlan, id)).dueOn, '2027-06-02');
  const line = await desk().create(regionalPlanLine, { plan: id, name: 'Ruta N-50', stance: 'observes' });
  const asked = { sentWith: 'Oficio 312', sentOn: '2027-05-28' };
  await assert.rejects(desk().act(regionalPlan, { id }, 'observe', asked), /A «Ruta N-50» le falta la observación/);
  await desk().update(regionalPlanLine, { id: line.id }, { observation: 'Falta la pasada por Puente Coihue.' });
  await assert.rejects(
    desk().act(regionalPlan, { id }, 'observe', { ...asked, sentOn: '2027-05-02' }),
    /antes de que llegara/,
  );
  await desk().act(regionalPlan, { id }, 'observe', asked);
  const about = await house.database.rows<{ state: string; note: string | null }>(
    `select state, evidence_note as note from task where about = $1 order by created_at`,
    [`regional-plans/${id}`],
  );
  assert.deepEqual(about, [
    { state: 'notApplicable', note: null },
    { state: 'done', note: 'Oficio 312, del 28 may 2027.' },
  ]);
});

test('a plan that was written by mistake takes its task along when it is removed', async () => {
  const { id } = await desk().create(regionalPlan, { name: 'ARI 2029', year: 2029, receivedOn: '2027-05-10' });
  await desk().remove(regionalPlan, { id });
  const about = await house.database.rows(`select state from task where about = $1`, [`regional-plans/${id}`]);
  assert.deepEqual(about, [{ state: 'notApplicable' }]);
});

const shared = join(process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'data/projects');
const skip = existsSync(shared) ? false : 'the shared data is not here';

// How many rows: new, merged with another row of the file, refused, none of the list's.
const real: [string, [number, number, number, number]][] = [
  ['bip_rengo_muestra.csv', [27, 1, 3, 0]],
  ['gore_nuble_idis_cleaned.csv', [1716, 0, 4, 1]],
];
for (const [file, expected] of real)
  test(`${file}: every row is accounted for, applied, the same a second time, and undone`, { skip }, async () => {
    const before = (await desk().list(externalProject)).total;
    const id = await review(file);
    const counts = await countsOf(house, id);
    assert.deepEqual([counts.new, counts.merged, counts.refused, counts.aside], expected);
    await applyImport(house, vera, id);
    await settled(id);
    assert.equal((await viewImport(house, vera, id)).state, 'applied');
    const again = await countsOf(house, await review(file));
    assert.deepEqual([again.new, again.changes, again.same], [0, 0, counts.new]);
    await undoImport(house, vera, id);
    await settled(id);
    assert.equal((await desk().list(externalProject)).total, before);
  });

const review = async (file: string): Promise<string> => {
  const kept = await house.files.save(readFileSync(join(shared, file)));
  const run = await receiveFile(house, vera, 'external-projects', { name: file, type: 'text/csv', kept });
  await settled(run.id);
  return run.id;
};
