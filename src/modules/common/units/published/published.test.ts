import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../../test/support/house.ts';
import type { Actor } from '../../../../charter/index.ts';
import { Refused } from '../../../../records/refused.ts';
import { applyImport, countsOf, refusedCells, settled, undoImport } from '../../imports/index.ts';
import { person } from '../../posts/index.ts';
import { bringUnitValues, latestValues, receivePublished, unitValue } from '../index.ts';
import { readPublished } from './published.ts';

const sheet = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));

const understood = (text: string, hints = {}): string[] => {
  const read = readPublished(sheet(text), hints);
  return 'reason' in read ? [read.reason] : read.values.map(({ unit, period, value }) => `${unit} ${period} ${value}`);
};

test('the table of a year of the SII gives UTM, index and change; the UTA and the sums are passed over', () =>
  assert.deepEqual(
    understood(
      'Mes\tUTM\tUTA\tValor en puntos\tMensual\tAcumulado\nEnero\t69.751\t837.012\t110,32\t0,4\t0,4\nFebrero\t\t\t\t\t',
      { year: '2026' },
    ),
    ['UTM 2026-01 69751', 'IPC 2026-01 110.32', 'IPC_CHANGE 2026-01 0.4'],
  ));

test('a year without its months to come, years down or years across, is read the same', () => {
  const wanted = ['UTM 2025-01 67429', 'UTM 2025-02 67294'];
  const months = 'Ene\tFeb\tMar\tAbr\tMay\tJun\tJul\tAgo\tSep\tOct\tNov\tDic';
  assert.deepEqual(understood(`Año\t${months}\n2025\t67.429\t67.294`, { unit: 'UTM' }), wanted);
  assert.deepEqual(understood('Mes\t2025\t2026\nEnero\t67.429\t\nFebrero\t67.294\t', { unit: 'UTM' }), wanted);
});

test('the UF of a year has a row for each day; without the year it is asked for', () => {
  const table =
    'Día\tEnero\tFebrero\tMarzo\tAbril\tMayo\tJunio\n1\t39.731,79\t39.703,50\n31\t39.706,07\t\t39.841,72\t\t\t';
  assert.deepEqual(understood(table, { unit: 'UF', year: '2026' }), [
    'UF 2026-01-01 39731.79',
    'UF 2026-02-01 39703.5',
    'UF 2026-01-31 39706.07',
    'UF 2026-03-31 39841.72',
  ]);
  assert.match(understood(table, { unit: 'UF' }).join(), /no dice de qué año/);
  assert.match(understood(table, { year: '2026' }).join(), /no dice de qué unidad/);
});

test('a value of the UF for each month is the mean, never the value of its first day', () =>
  assert.deepEqual(
    understood('Periodo\t1.Unidad de fomento (UF)\n2010-01-01\t20899.82\n2010-02-01\t20877.5092857143'),
    ['UF_MONTH 2010-01 20899.82', 'UF_MONTH 2010-02 20877.5092857143'],
  ));

test('what is no table of values says which tables serve', () =>
  assert.match(understood('Nombre\tCosto\nPlaza\t100').join(), /No se reconoce la tabla.*Banco Central/));

let house: Awaited<ReturnType<typeof houseForTest>>;
let rosa: Actor;
before(
  async () => {
    house = await houseForTest();
    const desk = house.store.house();
    const { id } = await desk.create(person, { name: 'Rosa Catrileo', email: 'rosa@trehuelemu.cl' });
    rosa = actorWith(['DAF1'], id, 'Rosa Catrileo');
    await desk.together(bringUnitValues);
  },
  { timeout: 60_000 },
);
after(() => house?.close());

const bring = async (name: string, bytes: Uint8Array, hints = {}) => {
  const { run, notes } = await receivePublished(house, rosa, { name, bytes, ...hints });
  await settled(run);
  return { run, notes, counts: await countsOf(house, run) };
};

const newestUtm = async () => (await latestValues(house.database)).find(({ series }) => series === 'UTM')?.of;

test('Rosa pastes what the SII published: the new months are new, the known ones the same, the unreadable one refused', async () => {
  const pasted = Buffer.from(
    'UTM 2026\n\nMes\tUTM\nAgosto\t71.649\nSeptiembre\t71.721\nOctubre\t71.793\nNoviembre\tpor publicar 1\n',
  );
  const { run, counts } = await bring('pegado', pasted, { source: 'SII, UTM 2026' });
  assert.partialDeepStrictEqual(counts, { new: 1, same: 2, refused: 1 });
  assert.match(JSON.stringify(await refusedCells(house, run)), /por publicar 1.*número con sus decimales/);
  await applyImport(house, rosa, run);
  await settled(run);
  assert.equal(await newestUtm(), '2026-10');
  await undoImport(house, rosa, run);
  await settled(run);
  assert.equal(await newestUtm(), '2026-09');
});

test('a person without a function of finance brings no table', () =>
  assert.rejects(
    receivePublished(house, actorWith(['G7']), { name: 'utm.csv', bytes: Buffer.from('Mes;UTM\nEnero 2026;69751') }),
    Refused,
  ));

const folder = join(
  process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../../shared'),
  'data',
  'econ',
);
const skip = existsSync(folder) ? false : 'the published tables are not on this machine (set CABILDO_SHARED)';

const real: [file: string, fresh: number, same: number, notes: number][] = [
  ['bancocentral_cuadro_uf.xlsx', 171, 172, 2],
  ['bancocentral_cuadro_ipc.xlsx', 1, 170, 0],
  ['uf.csv', 199, 200, 2],
  ['ipc.csv', 1, 198, 0],
  ['indicadores_diarios.csv', 2, 261, 2],
];

for (const [file, fresh, same, notes] of real)
  test(`${file}, as it was published, agrees with what the house brings: ${same} the same, ${fresh} new`, {
    skip,
  }, async () => {
    const read = await bring(file, readFileSync(join(folder, file)));
    assert.partialDeepStrictEqual(read.counts, { new: fresh, same, changes: 0, refused: 0 });
    assert.equal(read.notes.length, notes);
  });

test('a table of unemployment brings nothing, and says so', { skip }, () =>
  assert.rejects(
    bring('desempleo.csv', readFileSync(join(folder, 'desempleo.csv'))),
    /no trae valores de UTM, UF ni IPC/,
  ),
);

test('each value that the house brings has its series and period once', async () => {
  const { total } = await house.store.for(rosa).list(unitValue, { limit: 1 });
  const [{ count } = { count: 0 }] = await house.database.rows<{ count: number }>(
    'select count(*)::int as count from (select distinct unit, period from unit_value) each',
  );
  assert.equal(total, count);
});
