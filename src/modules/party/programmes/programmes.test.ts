import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { bringCharter } from '../../common/posts/index.ts';
import { communalGoal, goalReport, matrixOf, upperGoal, upperProgramme } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let units: Map<string, string>;
let school: string;
let forty: string;
before(async () => {
  house = await houseForTest('party');
  const desk = house.store.house();
  units = (await bringCharter(desk, house.charter)).unit;
  const programme = { name: 'Escuela regional de dirigentes', level: 'regional', area: 'training' };
  school = (await desk.create(upperProgramme, { ...programme, owner: 'Secretaría Regional', startOn: '2026-03-01' }))
    .id;
  forty = (await desk.create(upperGoal, { programme: school, name: 'Formar 40 dirigentes por comuna' })).id;
  await desk.create(upperGoal, { programme: school, name: 'Una escuela rural por provincia' });
});
after(() => house.close());

const leader = () => house.store.for(actorWith(['P8', 'P20']));
const president = () => house.store.for(actorWith(['P1']));

const goal = (name: string, more: Record<string, unknown> = {}) =>
  leader().create(communalGoal, { name, unit: units.get('capacitacion'), area: 'training', ...more });

test('a goal is accepted when it says which programme it serves, or why it serves none', async () => {
  const silent = await goal('Leer en grupo');
  await assert.rejects(president().act(communalGoal, silent, 'accept'), /a qué programa superior sirve/);
  await leader().update(communalGoal, silent, { noProgramme: 'Lo pidió el núcleo de Las Acacias.' });
  assert.equal((await president().act(communalGoal, { id: silent.id }, 'accept')).state, 'accepted');
  const serving = await goal('Formar 40 dirigentes', { programme: school, upperGoal: forty });
  assert.equal((await president().act(communalGoal, serving, 'accept')).state, 'accepted');
});

test('a goal of another programme, or a programme together with a reason for none, is refused at its field', async () => {
  const other = await house.store.house().create(upperProgramme, {
    name: 'Campaña nacional',
    level: 'national',
    area: 'communications',
    owner: 'Dirección Nacional',
    startOn: '2026-01-01',
  });
  await assert.rejects(goal('Cruzada', { programme: other.id, upperGoal: forty }), /Escuela regional de dirigentes/);
  await assert.rejects(goal('Ambas', { programme: school, noProgramme: 'No tiene' }), /no las dos cosas/);
});

test('the matrix puts each area against each level and names what hangs loose on both sides', async () => {
  await goal('Sin decir nada');
  const matrix = await matrixOf(leader());
  const training = matrix.rows.find(({ area }) => area === 'training');
  const [programme] = training?.cells.find(({ level }) => level === 'regional')?.programmes ?? [];
  assert.deepEqual(
    programme?.goals.map(({ name }) => name),
    ['Formar 40 dirigentes'],
  );
  assert.deepEqual(
    programme?.orphans.map(({ name }) => name),
    ['Una escuela rural por provincia'],
  );
  assert.deepEqual(
    training?.without.map(({ name }) => name),
    ['Leer en grupo'],
  );
  assert.deepEqual(
    matrix.untaken.map(({ name, level }) => [name, level]),
    [['Una escuela rural por provincia', 'Regional']],
  );
  assert.deepEqual(
    matrix.silent.map(({ name }) => name),
    ['Sin decir nada'],
  );
  assert.ok(matrix.idle.some(({ name }) => name === 'Secretaría Electoral'));
  assert.ok(!matrix.idle.some(({ name }) => name === 'Secretaría de Capacitación'));
});

test('an abandoned goal takes nothing any more: its upper goal is an orphan again', async () => {
  const { items } = await leader().list(communalGoal, {
    filters: [{ field: 'upperGoal', operator: 'eq', value: forty }],
  });
  const [row] = items;
  assert.ok(row);
  await leader().act(communalGoal, row, 'abandon', { reason: 'Faltan relatores.' });
  assert.equal((await matrixOf(leader())).untaken.length, 2);
});

test('a report says a figure or a difficulty before it is sent, and comes back when the president observes it', async () => {
  const made = await goal('Escuela de verano', { programme: school });
  const report = await leader().create(goalReport, { goal: made.id, period: '3.er trimestre de 2026' });
  await assert.rejects(leader().act(goalReport, report, 'send'), /está vacío/);
  await leader().update(goalReport, report, { value: '12 de 40' });
  await leader().act(goalReport, { id: report.id }, 'send');
  await president().act(goalReport, { id: report.id }, 'observe', { observations: 'Falta la lista de asistencia.' });
  await leader().act(goalReport, { id: report.id }, 'send');
  assert.equal((await president().act(goalReport, { id: report.id }, 'accept')).state, 'accepted');
});
