import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { document, initiative } from '../../municipality/initiatives/index.ts';
import { countsOf, refusedCells, reviewedRows } from './index.ts';
import { openWorkbench, sheet } from './workbench.testing.ts';

const { house, desk, review, apply, undo, close } = await openWorkbench();
after(close);

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
