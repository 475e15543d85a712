import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Actor } from '../../../charter/index.ts';
import { writeCsv } from '../../../platform/tabular/index.ts';
import { exportCsv, exportXlsx } from '../../../faces/exporting.ts';
import { plainQuery } from '../../../records/query.ts';
import { Refused } from '../../../records/refused.ts';
import { fundingSource } from '../../municipality/funding/index.ts';
import { document, fundingLine, initiative } from '../../municipality/initiatives/index.ts';
import { person } from '../posts/index.ts';
import { bringTerritory } from '../territory/index.ts';
import {
  applyImport,
  chooseSheet,
  countsOf,
  importRun,
  mapColumns,
  receiveFile,
  refusedCells,
  reviewedRows,
  settled,
  undoImport,
  viewImport,
} from './index.ts';
import { historyOf } from '../../../faces/history.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let ana: Actor;
before(async () => {
  house = await houseForTest();
  await bringTerritory(house.store.house());
  const row = await house.store.house().create(person, { name: 'Ana Pincheira', email: 'ana@trehuelemu.cl' });
  ana = { ...actorWith(['E2', 'E4', 'E5', 'E6']), person: row.id };
});
after(() => house.close());

const desk = () => house.store.for(ana);

const review = async (content: Buffer, name = 'planilla.csv', into = 'initiatives') => {
  const kept = await house.files.save(content);
  const run = await receiveFile(house, ana, into, { name, type: 'text/csv', kept });
  await settled(run.id);
  return run.id;
};

const sheet = (headers: string[], ...rows: string[][]): Promise<Buffer> => buffer(writeCsv(headers, rows));

const apply = async (id: string) => {
  await applyImport(house, ana, id);
  await settled(id);
  return viewImport(house, ana, id);
};

const undo = async (id: string) => {
  await undoImport(house, ana, id);
  await settled(id);
  return viewImport(house, ana, id);
};

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

test('a list of agreements gives the money of the year of its act, the state, and the agreement as a paper', async () => {
  const titles = [
    'SUB',
    'ITEM',
    ' ASIG',
    'CODIGO',
    'UNIDAD TECNICA ',
    'NOMBRE DE LA INICIATIVA',
    'COMUNA',
    ' MONTO FNDR M$',
    'FECHA RES INCORPORA/ CERT CORE',
    'ESTADO DE CONVENIO',
    'FECHA FIRMA DE CONVENIO ',
  ];
  const signed = ['33', '03', '125', '40050101', 'MUN. PINTO', 'SEDE LLAHUIMAVIDA', 'PINTO', ' $ 170.000 ', '4-2-2024'];
  const content = await sheet(
    titles,
    [...signed, 'FIRMADO', '14-02-2024'],
    [...signed.with(3, '40050102').with(5, 'CANCHA EL PEUMO'), 'SIN CONVENIO ', 'N/A'],
    [...signed.with(3, '40050103').with(5, 'PLAZA EL BOLDO').with(8, ''), 'FIRMADO', '14-02-2024'],
  );
  const id = await review(content, 'convenios.csv');
  assert.deepEqual(await countsOf(house, id), { new: 2, changes: 0, same: 0, refused: 1, merged: 0, aside: 0 });
  assert.match((await refusedCells(house, id))[0]?.reason ?? '', /falta «Año»/);
  await apply(id);
  const [made] = (await desk().list(initiative, { q: 'llahuimavida' })).items;
  assert.deepEqual([made?.state, made?.budgetLine, made?.approved], ['funded', '33.03.125', 170_000_000]);
  const papers = (await desk().list(document, {})).items;
  assert.deepEqual(
    papers.map(({ kind, name, issuedOn }) => [kind, name, issuedOn]),
    [['agreement', 'Convenio de transferencia', '2024-02-14']],
  );
  const again = await review(content, 'convenios.csv');
  assert.deepEqual(await countsOf(house, again), { new: 0, changes: 0, same: 2, refused: 1, merged: 0, aside: 0 });
  await undo(id);
});

test('a FRIL list in a page of XML of 2003 says by its sub-state what its state only begins to say; titles of groups are no initiatives', async () => {
  const row = (...cells: string[]) =>
    `<Row>${cells.map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`).join('')}</Row>`;
  const rows = [
    row('Comuna ', ' Código ', ' Nombre Iniciativa ', ' Estado Iniciativa ', ' Sub-Estado Iniciativa '),
    row('PROVINCIA DE DIGUILLÍN'),
    row('PINTO', '40050201', 'CAMARINES LOS PEUMOS', 'EJECUCIÓN', 'PARALIZACIÓN'),
    row('YUNGAY', '40050202', 'MULTICANCHA EL CANELO', 'EJECUCIÓN', 'AVANCE'),
    row('PROVINCIA DE ITATA'),
    row('NINHUE', '40050203', 'LUMINARIAS DEL RULO', 'EJECUCIÓN', 'TÉRMINO ANTICIPADO CONTRATO'),
  ];
  const book = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="FRIL"><Table>${rows.join('')}</Table></Worksheet></Workbook>`;
  const id = await review(Buffer.from(book), 'fril.xls');
  assert.deepEqual(await countsOf(house, id), { new: 3, changes: 0, same: 0, refused: 0, merged: 0, aside: 2 });
  const [group] = await reviewedRows(house, id, { outcomes: ['aside'] });
  assert.equal(group?.problems[0]?.reason, 'Título de las filas que siguen');
  const states = (await reviewedRows(house, id, { outcomes: ['new'] })).map(
    ({ shown }) => shown.find(({ field }) => field === 'Estado')?.after,
  );
  assert.deepEqual(states, ['Paralizada', 'En ejecución', 'Término anticipado']);
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

test('the unit of a column is said and may be switched, and the decision is remembered', async () => {
  const file = await sheet(
    ['Código BIP', 'Nombre iniciativa', 'Costo total'],
    ['40050020', 'SEDE LOS AROMOS', '85.300'],
  );
  const id = await review(file);
  const cost = (view: Awaited<ReturnType<typeof viewImport>>) =>
    view.mapping.columns.find(({ target }) => target === 'amount');
  const view = await viewImport(house, ana, id);
  assert.deepEqual([cost(view)?.unit, cost(view)?.isSure], ['thousands', false]);
  const columns = view.mapping.columns.map((column) =>
    column.target === 'amount' ? { ...column, unit: 'pesos' } : column,
  );
  await mapColumns(house, ana, id, { ...view.mapping, columns });
  await settled(id);
  const [row] = await reviewedRows(house, id);
  assert.equal(row?.shown.find(({ field }) => field === 'Costo total')?.after, '$\u00a085.300');
  assert.equal(cost(await viewImport(house, ana, await review(file)))?.unit, 'pesos');
});

test('a row that somebody changed after the import stays, with its reason; the others are undone', async () => {
  const file = await sheet(
    ['BIP', 'Nombre iniciativa', 'Fuente', 'Año', 'Monto aprobado M$'],
    ['40050030', 'PUENTE AROMOS', 'PMU', '2026', '10'],
    ['40050031', 'PUENTE PERAL', 'PMU', '2026', '20'],
  );
  const id = await review(file);
  await apply(id);
  const [one] = (await desk().list(initiative, { q: 'puente aromos' })).items;
  await desk().update(initiative, { id: one?.id ?? '' }, { description: 'Con veredas' });
  const view = await undo(id);
  assert.equal(view.state, 'undone', view.problem ?? '');
  assert.deepEqual(
    view.undo?.kept.map(({ name, reason }) => [name, reason]),
    [
      ['PUENTE AROMOS', 'Alguien la modificó después de la importación.'],
      ['PMU', 'La usan otras filas: línea de financiamiento.'],
    ],
  );
  const left = (await desk().list(initiative, { q: 'puente' })).items;
  assert.deepEqual(
    left.map(({ name, approved }) => [name, approved]),
    [['PUENTE AROMOS', 10_000]],
  );
  assert.equal((await desk().list(fundingSource, { q: 'pmu' })).total, 1);
});

test('an import that would now repeat what somebody wrote meanwhile is reviewed again instead', async () => {
  const id = await review(await sheet(['BIP', 'Nombre iniciativa'], ['40050040', 'BIBLIOTECA LA ESTACIÓN']));
  await desk().create(initiative, { name: 'Biblioteca la Estación', code: '40050040' });
  const view = await apply(id);
  assert.deepEqual([view.state, view.counts.new, view.counts.changes], ['reviewed', 0, 1]);
  assert.match(view.problem ?? '', /se revisó de nuevo/);
});

test('who may not write the list may neither bring a file nor see one', async () => {
  const stranger = actorWith(['G1']);
  const kept = await house.files.save(Buffer.from('Nombre\nx\n'));
  await assert.rejects(receiveFile(house, stranger, 'initiatives', { name: 'x.csv', type: '', kept }), Refused);
  const id = await review(await sheet(['BIP', 'Nombre iniciativa'], ['40050050', 'GIMNASIO']));
  await assert.rejects(viewImport(house, stranger, id), Refused);
});

test('the file of who may not write the list does not stay on the disk', async () => {
  const kept = await house.files.save(Buffer.from('Nombre\nx\n'));
  const file = { name: 'x.csv', type: '', kept };
  await assert.rejects(receiveFile(house, actorWith(['G1']), 'initiatives', file), Refused);
  assert.equal(existsSync(house.files.pathOf(kept.id)), false);
});

test('of a workbook the first sheet that looks like a table is read; the person may choose another', async () => {
  const titles = ['BIP', 'Nombre iniciativa'];
  const content = await writeExcelFile([
    { data: [['Cartera de la comuna'], ['Actualizada en noviembre']], sheet: 'Portada' },
    { data: [titles, ['40050070', 'ESTADIO SANTA INÉS']], sheet: 'Cartera' },
    { data: [titles, ['40050071', 'SALA CUNA EL ROBLE'], ['40050072', 'POSTA EL PERAL']], sheet: 'Ideas' },
    { data: [], sheet: 'En blanco' },
  ]).toBuffer();
  const id = await review(content, 'libro.xlsx');
  const first = await viewImport(house, ana, id);
  assert.deepEqual([first.sheet, first.sheets, first.counts.new], ['Cartera', ['Portada', 'Cartera', 'Ideas'], 1]);
  await chooseSheet(house, ana, id, 'Ideas');
  await settled(id);
  const second = await viewImport(house, ana, id);
  assert.deepEqual([second.sheet, second.counts.new, second.problem], ['Ideas', 2, null]);
  await assert.rejects(chooseSheet(house, ana, id, 'En blanco'), /Elija una de: Portada, Cartera, Ideas/);
});

test('a code whose last digit differs, from a row there or from another of the file, is told and never blocks', async () => {
  await desk().create(initiative, { name: 'Muelle Las Lomas', code: '40050080-1' });
  const file = await sheet(
    ['BIP', 'Nombre iniciativa', 'Etapa'],
    ['40050080-0', 'MUELLE LAS LOMAS', ''],
    ['40050081-3', 'ASCENSOR EL ALTO', 'EJECUCION'],
    ['40050081-4', 'ASCENSOR EL ALTO', 'DISEÑO'],
    ['40050082', 'PARQUE EL RÍO', ''],
    ['40050082-7', 'PARQUE EL RÍO', ''],
    ['40050082-8', 'PARQUE EL RÍO', ''],
  );
  const id = await review(file);
  const { refused, merged, changes } = await countsOf(house, id);
  assert.deepEqual({ refused, merged, changes }, { refused: 0, merged: 2, changes: 1 });
  const said = (await reviewedRows(house, id)).flatMap(({ row, notes }) =>
    notes.map(({ reason }) => [row, reason.split(':')[0]]),
  );
  assert.deepEqual(said, [
    [2, 'Iniciativa «Muelle Las Lomas» tiene 40050080-1'],
    [4, 'La fila 3 tiene 40050081-3'],
    [7, 'La fila 5 tiene 40050082-7'],
  ]);
});

test('a file that is no table is refused with a reason', async () => {
  const id = await review(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x34, 0x0a, 0x00]), 'informe.pdf');
  const view = await viewImport(house, ana, id);
  assert.equal(view.state, 'refused');
  assert.ok(view.problem);
});

test('a file whose reading was cut off by a stop is read from its beginning when somebody looks', async () => {
  const { id, size } = await house.files.save(
    await sheet(['BIP', 'Nombre iniciativa'], ['40050060', 'ESCUELA EL NOGAL']),
  );
  const file = { id, name: 'cortada.csv', size, type: 'text/csv' };
  const run = await house.store
    .house()
    .create(importRun, { record: 'initiative', person: ana.person, fileName: 'cortada.csv', file });
  assert.notEqual((await viewImport(house, ana, run.id)).step, 'idle');
  await settled(run.id);
  const view = await viewImport(house, ana, run.id);
  assert.deepEqual([view.state, view.counts.new], ['reviewed', 1]);
});

const shared = join(process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../../shared'), 'data/projects');
const skip = existsSync(shared) ? false : 'the shared data is not here';

// How many rows: new, merged with another row of the file, refused, none of the list's.
const real: [string, [number, number, number, number]][] = [
  ['bip_rengo_muestra.csv', [27, 3, 1, 0]],
  ['gore_nuble_maestra_dipir.csv', [1135, 37, 30, 65]],
];
for (const [file, expected] of real)
  test(`${file}: every row is accounted for, applied, the same a second time, and undone`, { skip }, async () => {
    const before = (await desk().list(initiative)).total;
    const id = await review(readFileSync(join(shared, file)), file);
    const counts = await countsOf(house, id);
    assert.deepEqual([counts.new, counts.merged, counts.refused, counts.aside], expected);
    assert.equal((await apply(id)).state, 'applied');
    const again = await countsOf(house, await review(readFileSync(join(shared, file)), file));
    assert.deepEqual([again.new, again.changes, again.same], [0, 0, counts.new]);
    const view = await undo(id);
    assert.deepEqual([view.state, view.undo?.kept], ['undone', []], view.problem ?? '');
    assert.equal((await desk().list(initiative)).total, before);
  });

test('the initiatives of IDIS after those of MAESTRA: what is there is changed, not repeated', { skip }, async () => {
  const [before, after] = ['gore_nuble_maestra_dipir.csv', 'gore_nuble_idis_cleaned.csv'].map((file) =>
    join(shared, file),
  );
  const first = await review(readFileSync(before ?? ''), 'maestra.csv');
  assert.equal((await apply(first)).state, 'applied');
  const second = await review(readFileSync(after ?? ''), 'idis.csv');
  assert.deepEqual(await countsOf(house, second), {
    new: 838,
    changes: 868,
    same: 0,
    refused: 14,
    merged: 0,
    aside: 1,
  });
});
