import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { exportCsv, exportXlsx } from '../../../faces/exporting.ts';
import { historyOf } from '../../../faces/history.ts';
import { plainQuery } from '../../../records/query.ts';
import { fundingLine, initiative } from '../../municipality/initiatives/index.ts';
import { countsOf, refusedCells, reviewedRows } from './index.ts';
import { openWorkbench, sheet } from './workbench.testing.ts';

const { house, desk, review, apply, undo, close } = await openWorkbench();
after(close);

const headers = [
  'CODIGO BIP',
  'NOMBRE INICIATIVA',
  'COMUNA',
  'TIPOLOGIA',
  'AÑO PRESUPUESTARIO',
  'DIVISIÓN Y SUBTÍTULO',
  'MONTO FNDR POSTULADO M$',
  'MONTO FNDR ADJUDICADO M$',
  'EJEC. 2023',
  'ESTADO',
  'AVANCE',
  'SUBT',
  'ITEM',
  'ASIG',
];
const square = [
  '40050001',
  'REPOSICIÓN PLAZA LAS ACACIAS',
  'CHILLAN VIEJO',
  'DESARROLLO URBANO',
  '2024',
  'SUBT. 33 - FRIL -DIPIR',
  '$120,500',
  '$118,000',
  '$40,250',
  '7. EN EJECUCIÓN',
  '35%',
  '33',
  '03',
  '125',
];

test('a row of a regional portfolio becomes an initiative with its money by source and year, its state and its progress', async () => {
  const id = await review(await sheet(headers, square));
  assert.deepEqual(await countsOf(house, id), { new: 1, changes: 0, same: 0, refused: 0, merged: 0, aside: 0 });
  const view = await apply(id);
  assert.equal(view.state, 'applied', view.problem ?? '');
  const [made] = (await desk().list(initiative, { q: 'plaza acacias' })).items;
  assert.deepEqual(
    [
      made?.code,
      made?.sector,
      made?.commune?.name,
      made?.state,
      made?.budgetLine,
      made?.requested,
      made?.approved,
      made?.spent,
      made?.physicalProgress,
    ],
    ['40050001', 'urban', 'Chillán Viejo', 'executing', '33.03.125', 120_500_000, 118_000_000, 40_250_000, 35],
  );
  const lines = (await desk().list(fundingLine, { sort: { field: 'year', descending: false } })).items;
  assert.deepEqual(
    lines.map((line) => [line.source.name, line.year, line.requested, line.approved, line.spent]),
    [
      ['FRIL', 2023, null, null, 40_250_000],
      ['FRIL', 2024, 120_500_000, 118_000_000, null],
    ],
  );
  const [first] = (await historyOf(desk(), initiative, made?.id ?? '')).toReversed();
  assert.deepEqual([first?.action, first?.batch, first?.signed], ['import', id, 'Ana Pincheira · Cargo de prueba']);
});

test('the same file a second time changes nothing', async () => {
  const id = await review(await sheet(headers, square));
  assert.deepEqual(await countsOf(house, id), { new: 0, changes: 0, same: 1, refused: 0, merged: 0, aside: 0 });
});

test('what changed is shown field by field, and undone as if it had not been', async () => {
  const changed = square.with(1, 'REPOSICIÓN PLAZA LAS ACACIAS, ETAPA 2').with(7, '$119,000').with(9, '9. TERMINADO');
  const id = await review(await sheet(headers, changed));
  const [row] = await reviewedRows(house, id);
  assert.deepEqual(row?.shown, [
    { field: 'Nombre', before: 'REPOSICIÓN PLAZA LAS ACACIAS', after: 'REPOSICIÓN PLAZA LAS ACACIAS, ETAPA 2' },
    { field: 'Estado', before: 'En ejecución', after: 'Recepción definitiva' },
    { field: 'FRIL 2024: aprobado', before: '$\u00a0118.000.000', after: '$\u00a0119.000.000' },
  ]);
  await apply(id);
  const [made] = (await desk().list(initiative, { q: 'plaza acacias' })).items;
  assert.deepEqual([made?.state, made?.approved], ['finallyReceived', 119_000_000]);
  const view = await undo(id);
  assert.equal(view.state, 'undone', view.problem ?? '');
  const [again] = (await desk().list(initiative, { q: 'plaza acacias' })).items;
  assert.deepEqual(
    [again?.name, again?.state, again?.approved],
    ['REPOSICIÓN PLAZA LAS ACACIAS', 'executing', 118_000_000],
  );
});

test('each row that is not understood is refused with its column, value and reason; blank and total rows are told apart', async () => {
  const dirty = [
    ['40050010', 'SEDE SOCIAL EL MAITÉN', 'PUEBLO PERDIDO', '', '2024', 'FRIL', '$1,000', '', '', '', '', '', '', ''],
    ['40050011', 'MULTICANCHA LOS BOLDOS', 'PINTO', '', '2022/2024', 'FRIL', '$1,000', '', '', '', '', '', '', ''],
    ['4,0049E+07', 'PUENTE EL SALTO', 'PINTO', '', '2024', 'FRIL', '$1,000', '', '', 'EN EL LIMBO', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['TOTAL', '', '', '', '', '', '$3,000', '', '', '', '', '', '', ''],
    ['40050012', 'POSTA DE ÑIQUÉN', 'REGIONAL', '', '2024', 'FRIL', '$1,000', '', '', '', '', '', '', ''],
    ['40050012', 'POSTA DE ÑIQUÉN', 'REGIONAL', '', '2024', 'FRIL', '$1,000', '', '', '', '', '', '', ''],
    ['40050012', 'OTRA POSTA', 'REGIONAL', '', '2024', 'FRIL', '$1,000', '', '', '', '', '', '', ''],
  ];
  const id = await review(await sheet(headers, ...dirty));
  assert.deepEqual(await countsOf(house, id), { new: 1, changes: 0, same: 0, refused: 4, merged: 1, aside: 2 });
  const cells = await refusedCells(house, id);
  assert.deepEqual(
    cells.map(({ row, column, value }) => [row, column, value]),
    [
      [2, 'COMUNA', 'PUEBLO PERDIDO'],
      [3, 'AÑO PRESUPUESTARIO', '2022/2024'],
      [4, 'CODIGO BIP', '4,0049E+07'],
      [4, 'ESTADO', 'EN EL LIMBO'],
      [9, 'Nombre', ''],
    ],
  );
  assert.match(cells.at(-1)?.reason ?? '', /Contradice la fila 7/);
});

test('an export of the list, read again, changes nothing', async () => {
  for (const write of [exportCsv, exportXlsx]) {
    const content = await buffer(await write(house.database, house.catalog, initiative, plainQuery));
    const id = await review(content, 'exportada');
    const counts = await countsOf(house, id);
    assert.deepEqual(
      [counts.same > 0, counts.new, counts.changes, counts.refused],
      [true, 0, 0, 0],
      JSON.stringify(await reviewedRows(house, id)),
    );
  }
});
