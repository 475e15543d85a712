import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { biffStream, compoundFile, odsOf, xml2003Of, zipOf } from './books.testing.ts';
import { fileWith, readAll, shared, skipWithoutShared } from './tabular.testing.ts';

const portfolio = [
  ['Código', 'Iniciativa', 'Monto', 'Firma'],
  ['01101', 'Reposición plaza Las Acacias', 118_000, { serial: 45_982 }],
  ['01107', 'Sede social Llahuimávida', 1_395_820.5, null],
];
const portfolioRead = [
  ['01101', 'Reposición plaza Las Acacias', '118000', '2025-11-21'],
  ['01107', 'Sede social Llahuimávida', '1395820.5', ''],
];

test('a book of Excel 97 is read, whatever its name says, with its texts cut in two and its dates', async (t) => {
  for (const content of [compoundFile(biffStream(portfolio)), biffStream(portfolio)]) {
    const table = await readAll(await fileWith(t, content, 'datos.csv'));
    assert.deepEqual([table.format, table.sheet, table.headers], ['xls', 'Cartera', portfolio[0]]);
    assert.deepEqual(table.cells, portfolioRead);
  }
});

test('a cell joined over several rows of an old book speaks for each of them', async (t) => {
  const rows = [
    ['Provincia', 'Comuna', 'Cupos'],
    ['Itata', 'Quirihue', 3],
    [null, 'Ninhue', 4],
    [null, 'Cobquecura', 5],
    ['Punilla', 'San Carlos', 6],
  ];
  const content = compoundFile(biffStream(rows, [[1, 3, 0, 0]]));
  const { cells } = await readAll(await fileWith(t, content, 'cupos.xls'));
  assert.deepEqual(
    cells.map(([province]) => province),
    ['Itata', 'Itata', 'Itata', 'Punilla'],
  );
});

test('an XML Spreadsheet 2003 is read under any extension; a code typed as a number keeps its zeros', async (t) => {
  const rows = `
    <Row><Cell><Data ss:Type="String">Valores en miles de pesos (M$)</Data></Cell></Row>
    <Row ss:Index="3"><Cell ss:Index="3"><Data ss:Type="String">Gasto &amp; inversión</Data></Cell><Cell><Data ss:Type="String">Gasto &amp; inversión</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">CODIGO</Data></Cell><Cell><Data ss:Type="String">MUNICIPIO</Data></Cell><Cell><Data ss:Type="Number">2023</Data></Cell><Cell><Data ss:Type="Number">2022</Data></Cell></Row>
    <Row><Cell><Data ss:Type="Number">08401</Data></Cell><Cell><Data ss:Type="String">PINTO</Data><Comment><Data>no es dato</Data></Comment></Cell><Cell><Data ss:Type="Number">No Recepcionado</Data></Cell><Cell><Data ss:Type="Number">12.50</Data></Cell></Row>
    <Row><Cell ss:StyleID="s1"><Data ss:Type="Number">1101</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">7</Data></Cell></Row>`;
  const table = await readAll(await fileWith(t, xml2003Of(rows), 'datos.xls'));
  assert.deepEqual([table.format, table.headerRow], ['xml', 4]);
  assert.deepEqual(table.headers, ['CODIGO', 'MUNICIPIO', 'Gasto & inversión 2023', 'Gasto & inversión 2022']);
  assert.deepEqual(table.cells, [
    ['08401', 'PINTO', 'No Recepcionado', '12.5'],
    ['01101', '', '', '7'],
  ]);
});

const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const odsRows = `<table:table table:name="Programas">
  <table:table-row>${['Código', 'Programa', 'Monto', 'Desde', 'Activo'].map((text) => cell(text)).join('')}</table:table-row>
  <table:table-row>${cell('00042', 'office:value-type="float" office:value="42"')}<table:table-cell office:value-type="string"><text:p>Deporte</text:p><text:p>escolar</text:p><office:annotation><text:p>nota</text:p></office:annotation></table:table-cell>${cell('$ 1.000', 'office:value-type="currency" office:value="1000"')}${cell('21/11/26', 'office:value-type="date" office:date-value="2026-11-21"')}${cell('SÍ', 'office:value-type="boolean" office:boolean-value="true"')}</table:table-row>
  <table:table-row table:number-rows-repeated="2">${cell('Ana', 'table:number-columns-repeated="2"')}</table:table-row>
  <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>`;

test('an OpenDocument spreadsheet is read, with its values and not their looks, and its repeated rows', async (t) => {
  const table = await readAll(await fileWith(t, await odsOf(odsRows), 'programas.ods'));
  assert.deepEqual([table.format, table.sheet], ['ods', 'Programas']);
  assert.deepEqual(table.cells, [
    ['00042', 'Deporte\nescolar', '1000', '2026-11-21', 'VERDADERO'],
    ['Ana', 'Ana', '', '', ''],
    ['Ana', 'Ana', '', '', ''],
  ]);
});

test('a text document, a locked spreadsheet and one that repeats without end are refused with a reason', async (t) => {
  const text = await zipOf({ 'content.xml': ['<office:document-content><office:text/></office:document-content>'] });
  await assert.rejects(readAll(await fileWith(t, text)), /documento de LibreOffice, no una planilla/);
  const locked = await odsOf(odsRows, { 'META-INF/manifest.xml': ['<manifest:encryption-data/>'] });
  await assert.rejects(readAll(await fileWith(t, locked)), /contraseña/);
  const endless = `<table:table table:name="H"><table:table-row table:number-rows-repeated="900000">${cell('x', 'table:number-columns-repeated="16000"')}</table:table-row></table:table>`;
  await assert.rejects(readAll(await fileWith(t, await odsOf(endless))), /dice repetirse 900000 veces/);
});

test('an old book with a lie at any place is read or refused, never a crash', async (t) => {
  const content = compoundFile(biffStream(portfolio));
  for (let at = 24; at < content.length; at += 251) {
    const lying = Buffer.from(content);
    lying.writeUInt32LE(0xfffffff0, Math.min(at, lying.length - 4));
    const outcome = await readAll(await fileWith(t, lying)).catch((error: Error) => error);
    if (outcome instanceof Error) assert.equal(outcome.name, 'TableRefused', `${at}: ${outcome.stack}`);
  }
});

test('titles in two rows are read as one, by joined cells in a book', async (t) => {
  const rows = [
    [{ value: 'Cartera 2026', columnSpan: 5 }, null, null, null, null],
    [
      { value: 'Comuna', rowSpan: 2 },
      { value: 'Nombre', rowSpan: 2 },
      { value: 'Monto', columnSpan: 2 },
      null,
      'Estado',
    ],
    [null, null, 'Solicitado', 'Aprobado', null],
    ['Pinto', 'Plaza', 100, 90, 'Convenio'],
  ];
  const table = await readAll(await fileWith(t, await writeExcelFile(rows).toBuffer(), 'cartera.xlsx'));
  assert.deepEqual(table.headers, ['Comuna', 'Nombre', 'Monto Solicitado', 'Monto Aprobado', 'Estado']);
  assert.deepEqual([table.headerRow, table.preamble.length], [3, 1]);
  assert.deepEqual(table.cells, [['Pinto', 'Plaza', '100', '90', 'Convenio']]);
});

test('titles in two rows are read as one, by years under a name in a CSV; data is never taken for titles', async (t) => {
  const two = await readAll(
    await fileWith(t, 'Comuna;Nombre;Monto;;Estado\n;;2024;2025;\nPinto;Plaza;100;90;Convenio\n'),
  );
  assert.deepEqual(two.headers, ['Comuna', 'Nombre', 'Monto 2024', 'Monto 2025', 'Estado']);
  assert.deepEqual(two.cells, [['Pinto', 'Plaza', '100', '90', 'Convenio']]);
  const one = await readAll(await fileWith(t, 'Comuna;Nombre;;Estado\n;Plaza;en obra;Convenio\nPinto;Sede;;Idea\n'));
  assert.deepEqual([one.headerRow, one.all.length], [1, 2]);
});

test('a row that only names those below it is told apart, and its name goes with them', async (t) => {
  const list =
    'Código;Nombre;Comuna;Monto\nPROVINCIA DE ITATA;;;\n1;Plaza;Quirihue;5\n2;Sede;Ninhue;6\nPROVINCIA DE PUNILLA;;;\n3;Cancha;San Carlos;7\nTOTAL;;;18\n';
  const table = await readAll(await fileWith(t, list));
  assert.deepEqual(table.headers, ['Código', 'Nombre', 'Comuna', 'Monto', 'Grupo']);
  assert.deepEqual(
    table.all.map(({ cells, isGroup }) => (isGroup ? 'group' : cells[4])),
    ['group', 'PROVINCIA DE ITATA', 'PROVINCIA DE ITATA', 'group', 'PROVINCIA DE PUNILLA', ''],
  );
});

test('the tables of SINIM say the same in XML and in the old format', { skip: skipWithoutShared }, async () => {
  const folder = join(shared, 'finance');
  for (const name of readdirSync(join(folder, 'sinim_export_xml'))) {
    const xml = await readAll(join(folder, 'sinim_export_xml', name));
    const old = await readAll(join(folder, 'sinim_export_xls_biff', name));
    assert.deepEqual([xml.format, old.format, xml.all.length], ['xml', 'xls', 345]);
    assert.deepEqual(xml.headers, old.headers);
    assert.match(xml.headers[2] ?? '', / 2023$/);
    const differing = xml.cells.filter((cells, row) => cells.slice(1).join('|') !== old.cells[row]?.slice(1).join('|'));
    // Who saved them again in the old format corrected one figure by hand.
    assert.ok(differing.length <= 1, name);
    assert.equal(xml.cells[0]?.[0], '01101');
  }
});
