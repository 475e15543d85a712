import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Actor } from '../../../charter/index.ts';
import { shared, skipWithoutShared } from '../../../platform/tabular/tabular.testing.ts';
import { applyImport, receiveFile, settled, viewImport } from '../../common/imports/index.ts';
import { person } from '../../common/posts/index.ts';
import { bringTerritory } from '../../common/territory/index.ts';
import { convenio, convenioAmendment } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let ana: Actor;
before(
  async () => {
    house = await houseForTest();
    await bringTerritory(house.store.house());
    const row = await house.store.house().create(person, { name: 'Ana Pincheira', email: 'ana@trehuelemu.cl' });
    ana = { ...actorWith(['E2', 'E4', 'E5', 'E6']), person: row.id };
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const folder = join(shared, 'projects');

const bring = async (path: string, into: string, isApplied = true) => {
  const kept = await house.files.save(readFileSync(join(folder, path)));
  const { id } = await receiveFile(house, ana, into, { name: path.split('/').at(-1) ?? path, type: 'text/csv', kept });
  await settled(id);
  const reviewed = await viewImport(house, ana, id);
  if (reviewed.state === 'reviewed' && isApplied) {
    await applyImport(house, ana, id);
    await settled(id);
  }
  return { reviewed, applied: await viewImport(house, ana, id), id };
};
const reasonsOf = async (run: string): Promise<Record<string, number>> => {
  const rows = await house.database.rows<{ why: string; count: number }>(
    `select problems->0->>'reason' as why, count(*)::int as count from import_row
    where run = $1::uuid and outcome in ('refused', 'aside') group by 1`,
    [run],
  );
  return Object.fromEntries(rows.map(({ why, count }) => [why, count]));
};

const convenios2025 = 'gore_nuble_convenios/CONVENIOS 2025.csv';
const changes2024 = 'gore_nuble_convenios/MODIFICACIONES.csv';
const needsFiles = { skip: skipWithoutShared, timeout: 120_000 };

test(
  'the 99 convenios of a regional government come in whole; brought again, nothing changes',
  needsFiles,
  async () => {
    const { reviewed } = await bring(convenios2025, 'convenios');
    assert.deepEqual([reviewed.counts.new, reviewed.counts.refused, reviewed.counts.aside], [99, 0, 0]);
    const again = await bring(convenios2025, 'convenios', false);
    assert.deepEqual([again.reviewed.counts.same, again.reviewed.counts.changes], [99, 0]);
  },
);

test('pesos in thousands, both dates, the day of the resolution and the kind are understood', needsFiles, async () => {
  const [town] = (await house.store.for(ana).list(convenio, { q: 'edificio consistorial coelemu' })).items;
  assert.deepEqual(
    [town?.amount, town?.signedOn, town?.approvedOn, town?.kind, town?.state, town?.budgetLine],
    [170_000_000, '2025-02-14', '2025-03-06', 'financing', 'signed', '33.03.125'],
  );
});

test('convenios of long ago leave no task of a term that passed then', needsFiles, async () => {
  const tasks = await house.database.rows("select id from task where about like 'convenios/%'");
  assert.equal(tasks.length, 0);
});

test('of a list that mixes them, convenios take theirs and tell where the changes go', needsFiles, async () => {
  const { reviewed, id } = await bring(changes2024, 'convenios');
  assert.deepEqual([reviewed.counts.new, reviewed.counts.refused], [20, 10]);
  assert.deepEqual(await reasonsOf(id), {
    'Es una modificación: tráigala a «Modificaciones de convenio».': 8,
    '«CHILLAN Y CH. VIEJO» no es una comuna. Escriba su nombre oficial o su código.': 1,
    '«SAN FABAN» no es una comuna. Escriba su nombre oficial o su código.': 1,
  });
  assert.equal((await bring(changes2024, 'convenios', false)).reviewed.counts.same, 20);
});

test('and the changes take the other ten, with the convenios that they change', needsFiles, async () => {
  const { reviewed, id } = await bring(changes2024, 'convenio-amendments');
  assert.deepEqual([reviewed.counts.new, reviewed.counts.refused], [10, 20]);
  assert.deepEqual(await reasonsOf(id), { 'Es un convenio y no una modificación: tráigalo a «Convenios».': 20 });
  assert.equal((await house.store.for(ana).list(convenioAmendment)).total, 10);
  const again = await bring(changes2024, 'convenio-amendments', false);
  assert.deepEqual([again.reviewed.counts.same, again.reviewed.counts.new], [10, 0]);
});

test('programmes in formulation are initiatives, though their codes were blacked out', needsFiles, async () => {
  const { reviewed, id } = await bring('gore_nuble_programas/CARTERA PROGRAMAS 2026.csv', 'initiatives');
  assert.deepEqual([reviewed.counts.new, reviewed.counts.refused, reviewed.counts.aside], [15, 0, 2]);
  assert.deepEqual(await reasonsOf(id), { 'Fila vacía': 1, 'Sin nombre ni código': 1 });
});

test(
  'a summary of a fund is no list of convenios: every row is set aside, and nothing is written',
  needsFiles,
  async () => {
    const { reviewed } = await bring('gore_nuble_programas/RESUMEN FNDR 8pct 2024.csv', 'convenios');
    assert.deepEqual([reviewed.counts.new, reviewed.counts.aside], [0, 12]);
  },
);

test(
  'the budget of the regional government itself is no list of convenios: nothing is written of it',
  needsFiles,
  async () => {
    const budget = 'gore_nuble_modificaciones_presupuestarias/MODIFICACIÓN N°3.csv';
    const months = 'gore_nuble_ejecucion_mensual/2025.csv';
    const outcomes = [];
    for (const file of [budget, months]) outcomes.push((await bring(file, 'convenios', false)).reviewed.counts);
    assert.deepEqual(
      outcomes.map(({ new: made, changes, refused, aside }) => [made, changes, refused, aside]),
      [
        [0, 0, 0, 22],
        [0, 0, 0, 25],
      ],
    );
  },
);
