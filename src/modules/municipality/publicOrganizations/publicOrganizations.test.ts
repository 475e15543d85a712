import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { type Actor, municipality } from '../../../charter/index.ts';
import { applyImport, countsOf, receiveFile, settled, undoImport, viewImport } from '../../common/imports/index.ts';
import { taskOf } from '../../common/obligations/index.ts';
import { person } from '../../common/posts/index.ts';
import { bringTerritory } from '../../common/territory/index.ts';
import { commitment, meeting, officeContact, publicOrganization } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let camila: Actor;
let vialidad: string;
before(async () => {
  house = await houseForTest('municipality', { now: () => new Date('2026-11-21T15:00:00Z') });
  await bringTerritory(house.store.house());
  const { id } = await house.store.house().create(person, { name: 'Camila Ormeño', email: 'camila@trehuelemu.test' });
  camila = { ...actorWith(['G6', 'E5']), person: id };
  vialidad = (await desk().create(publicOrganization, { name: 'Dirección de Vialidad', kind: 'publicService' })).id;
});
after(() => house.close());

const desk = () => house.store.for(camila);
const tasksAbout = (about: string) =>
  house.database.rows<{ id: string; name: string; state: string; due: string }>(
    'select id, name, state, due_on as due from task where about = $1 order by created_at',
    [about],
  );

test('an institution is public or private by its kind, and neither the RUT nor the mail of a person is kept', async () => {
  assert.equal((await desk().one(publicOrganization, vialidad)).sphere, 'public');
  for (const [values, says] of [
    [{ rut: '12.345.678-5' }, /de una persona natural/],
    [{ rut: '65.212.746-1' }, /dígito verificador/],
    [{ website: 'vialidad' }, /dirección completa/],
  ] as const)
    await assert.rejects(desk().create(publicOrganization, { name: 'Otra', ...values }), says);
  const office = { organization: vialidad, name: 'Oficina provincial' };
  await assert.rejects(desk().create(officeContact, { ...office, email: 'juan@gmail.com' }), /el de la oficina/);
  assert.ok((await desk().create(officeContact, { ...office, email: 'oficina@vialidad.test' })).id);
});

const talk = (more: Record<string, unknown> = {}) =>
  desk().create(meeting, {
    name: 'Pasada por Puente Coihue',
    heldOn: '2026-11-18',
    organization: vialidad,
    lobby: false,
    ...more,
  });

test('a commitment is a task of its responsible until it is kept, whichever of the two is closed first', async () => {
  const { id } = await talk();
  const promised = { meeting: id, side: 'theirs', responsible: camila.person, dueOn: '2026-12-04' };
  await assert.rejects(
    desk().create(commitment, { ...promised, name: 'Enviar planos', dueOn: '2026-11-01' }),
    /vence antes de la reunión/,
  );
  const one = await desk().create(commitment, { ...promised, name: 'Enviar planos' });
  await desk().update(commitment, { id: one.id }, { dueOn: '2026-12-11' });
  assert.deepEqual(
    (await tasksAbout(`commitments/${one.id}`)).map(({ name, state, due }) => [name, state, due]),
    [
      ['Preguntar si cumplieron: Enviar planos', 'notApplicable', '2026-12-04'],
      ['Preguntar si cumplieron: Enviar planos', 'pending', '2026-12-11'],
    ],
  );
  await desk().act(commitment, { id: one.id }, 'keep', { outcome: 'Llegaron el 9.' });
  assert.equal((await tasksAbout(`commitments/${one.id}`))[1]?.state, 'done');
  const two = await desk().create(commitment, { ...promised, name: 'Medir el caudal' });
  const [open] = await tasksAbout(`commitments/${two.id}`);
  const task = taskOf(municipality);
  await desk().update(task, { id: open?.id ?? '' }, { evidenceNote: 'Informe 4 de la dirección.' });
  await desk().act(task, { id: open?.id ?? '' }, 'finish');
  const kept = await desk().one(commitment, two.id);
  assert.deepEqual([kept.state, kept.outcome], ['kept', 'Informe 4 de la dirección.']);
});

test('a meeting of lobby names the authority that registers it, and is owed until it has its folio', async () => {
  await assert.rejects(talk({ lobby: true }), /qué autoridad obligada asistió/);
  const { id } = await talk({ lobby: true, passiveSubject: 'Alcaldesa' });
  const [owed] = await tasksAbout(`meetings/${id}`);
  assert.deepEqual([owed?.state, owed?.due], ['pending', '2026-12-18']);
  await assert.rejects(desk().update(meeting, { id }, { passiveSubject: null }), /qué autoridad obligada asistió/);
  await desk().update(meeting, { id }, { lobbyFolio: 'AO001AW0012345' });
  assert.equal((await tasksAbout(`meetings/${id}`))[0]?.state, 'done');
});

const folder = join(
  process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../shared'),
  'data/organizations',
);
const skip = existsSync(folder) ? false : 'the shared data is not here';

// How many rows: new, merged with another row of the file, refused, none of the list's.
const real: [string, [number, number, number, number]][] = [
  ['gore_nuble_instituciones.csv', [1583, 0, 30, 0]],
  ['organismos_compradores_rut.csv', [1081, 4, 5, 0]],
  ['gore_nuble_fndr8_2024_organizaciones.csv', [778, 32, 1, 1]],
];
for (const [file, expected] of real)
  test(`${file}: every row is accounted for, applied, the same a second time, and undone`, { skip }, async () => {
    const before = (await desk().list(publicOrganization)).total;
    const id = await review(file);
    const counts = await countsOf(house, id);
    assert.deepEqual([counts.new, counts.merged, counts.refused, counts.aside], expected);
    await applyImport(house, camila, id);
    await settled(id);
    const view = await viewImport(house, camila, id);
    assert.equal(view.state, 'applied', view.problem ?? '');
    const again = await countsOf(house, await review(file));
    assert.deepEqual([again.new, again.changes, again.same], [0, 0, counts.new]);
    await undoImport(house, camila, id);
    await settled(id);
    assert.equal((await desk().list(publicOrganization)).total, before);
  });

const review = async (file: string): Promise<string> => {
  const kept = await house.files.save(readFileSync(join(folder, file)));
  const run = await receiveFile(house, camila, 'public-organizations', { name: file, type: 'text/csv', kept });
  await settled(run.id);
  return run.id;
};
