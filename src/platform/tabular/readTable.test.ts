import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './readTable.ts';
import { isBlank, isTotal } from './table.ts';
import { fileWith, readAll, shared, skipWithoutShared } from './tabular.testing.ts';

const list = 'Comuna;Alcaldía;Monto\nÑiquén;Peña;1,5\nChillán;Muñoz;2,5\n';
const mixed = Buffer.concat([
  Buffer.from('Comuna;Calle\nÑiquén;'),
  iconv.encode('Peña', 'windows-1252'),
  Buffer.from('\nChillán;Maipú\n'),
]);

const encodings: [string, Buffer, string][] = [
  ['UTF-8', Buffer.from(list), 'utf-8'],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${list}`), 'utf-8-bom'],
  ['Latin-1 as Windows writes it', iconv.encode(list, 'windows-1252'), 'windows-1252'],
  ['UTF-16 as Excel’s «texto Unicode»', iconv.encode(`\uFEFF${list}`, 'utf-16le'), 'utf-16le'],
];
for (const [name, content, encoding] of encodings) {
  test(`a list in ${name} keeps its accents`, async (t) => {
    const table = await readAll(await fileWith(t, content));
    assert.deepEqual(
      [table.encoding, table.delimiter, table.headers],
      [encoding, ';', ['Comuna', 'Alcaldía', 'Monto']],
    );
    assert.deepEqual(table.cells, [
      ['Ñiquén', 'Peña', '1,5'],
      ['Chillán', 'Muñoz', '2,5'],
    ]);
  });
}

test('a list with some fields in UTF-8 and some in Latin-1 keeps both, and says so', async (t) => {
  const table = await readAll(await fileWith(t, mixed));
  assert.deepEqual(table.cells, [
    ['Ñiquén', 'Peña'],
    ['Chillán', 'Maipú'],
  ]);
  assert.match(table.notes.join(), /Latin-1/);
});

const dialects: [string, string, string][] = [
  ['semicolons with decimal commas', 'a;b\nx;1,5\ny;2,5\n', ';'],
  ['commas with semicolons in texts', 'a,b,c\n"x;y;z",1,2\n"x;y",3,4\n', ','],
  ['tabs', 'a\tb\nx, y\t1\n', '\t'],
  ['bars', 'a|b\nx|1\n', '|'],
  ['CR alone', 'a;b\rx;1\ry;2\r', ';'],
  ['CRLF', 'a;b\r\nx;1\r\n', ';'],
];
for (const [name, content, delimiter] of dialects) {
  test(`a list written with ${name} is read by itself`, async (t) => {
    const table = await readAll(await fileWith(t, content));
    assert.deepEqual([table.delimiter, table.headers.slice(0, 2), table.all[0]?.number], [delimiter, ['a', 'b'], 2]);
  });
}

test('the header is found under a title block, and each row keeps the number that the person sees', async (t) => {
  const content =
    'GOBIERNO REGIONAL;;\n;;\nValores en miles de pesos (M$);;\nComuna;Nombre;Monto\nPinto;Plaza Las Acacias;100\n;;\nTOTAL;;100\n';
  const table = await readAll(await fileWith(t, content));
  assert.deepEqual([table.headerRow, table.headers], [4, ['Comuna', 'Nombre', 'Monto']]);
  assert.deepEqual(
    table.preamble.map((row) => row.cells[0]),
    ['GOBIERNO REGIONAL', 'Valores en miles de pesos (M$)'],
  );
  assert.deepEqual(
    table.all.map((row) => [row.number, isBlank(row), isTotal(row)]),
    [
      [5, false, false],
      [6, true, false],
      [7, false, true],
    ],
  );
});

test('the person may choose the header row, and known names help to find it', async (t) => {
  const path = await fileWith(t, 'Ana;Berta;Carla;Diana\nbip;rate;;\n40049475;RS;;\n');
  assert.equal((await readAll(path)).headerRow, 1);
  assert.equal((await readAll(path, { knownHeaders: ['BIP', 'RATE'] })).headerRow, 2);
  assert.equal((await readAll(path, { headerRow: 2 })).headers[0], 'bip');
});

test('repeated titles become unique and remember what they stand between', async (t) => {
  const table = await readAll(await fileWith(t, ' MAY ,JUN,EJEC. 2019,MAY,JUN,,EJEC. 2020\n1,2,3,4,5,6,7\n'));
  assert.deepEqual(table.headers, ['MAY', 'JUN', 'EJEC. 2019', 'MAY (2)', 'JUN (2)', 'Columna F', 'EJEC. 2020']);
  const { title, occurrence, after, before } = table.columns[3] ?? {};
  assert.deepEqual([title, occurrence, after, before], ['MAY', 2, 'EJEC. 2019', 'EJEC. 2020']);
});

test('a book gives dates, numbers and texts in canonical form, and keeps leading zeros', async (t) => {
  const day = new Date(Date.UTC(2026, 10, 21));
  const rows = [
    ['Código', 'Fecha', 'Instante', 'Monto', 'Vigente', 'CUT'],
    [
      '007',
      { value: day, type: Date, format: 'dd-mm-yyyy' },
      { value: new Date(+day + 3.6e6), type: Date, format: 'dd/mm/yyyy hh:mm' },
      1395820.1,
      true,
      { value: 1101, type: Number, format: '00000' },
    ],
  ];
  const content = await writeExcelFile(rows).toBuffer();
  const table = await readAll(await fileWith(t, content, 'lista.csv'));
  assert.deepEqual([table.format, table.sheet], ['xlsx', 'Sheet1']);
  assert.deepEqual(table.cells, [['007', '2026-11-21', '2026-11-21T01:00:00', '1395820.1', 'VERDADERO', '01101']]);
});

test('a sheet is chosen by name or place; a wrong name is refused with the list of sheets', async (t) => {
  const content = await writeExcelFile([
    { data: [['a'], ['1']], sheet: 'Portada' },
    { data: [['b'], ['2']], sheet: 'Cartera' },
  ]).toBuffer();
  const path = await fileWith(t, content, 'libro.xlsx');
  assert.deepEqual((await readAll(path)).sheets, ['Portada', 'Cartera']);
  assert.deepEqual((await readAll(path, { sheet: 'Cartera' })).headers, ['b']);
  assert.deepEqual((await readAll(path, { sheet: 2 })).cells, [['2']]);
  await assert.rejects(readTable(path, { sheet: 'Otra' }), {
    name: 'TableRefused',
    message: 'El libro no tiene la hoja «Otra». Tiene: Portada, Cartera.',
  });
});

test('reading may stop at any row', async (t) => {
  const table = await readTable(await fileWith(t, `a;b\n${'x;1\n'.repeat(100_000)}`));
  for await (const row of table.rows) if (row.number > 10) break;
  await table.close();
});

// The stored copies had their phone numbers changed, differently in CSV and in JSON.
const withoutPhones = (json: string): unknown => JSON.parse(json.replace(/"\d{10}"/g, '"phone"'));

test('the twelve dialect cases of csv-spectrum give the expected records', { skip: skipWithoutShared }, async () => {
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'location_coordinates',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];
  const folder = join(shared, 'importer-corpus/csv-spectrum');
  for (const name of names) {
    const table = await readAll(join(folder, 'csvs', `${name}.csv`), { headerRow: 1 });
    const records = table.cells.map((cells) =>
      Object.fromEntries(table.headers.map((header, at) => [header, cells[at]])),
    );
    const expected = readFileSync(join(folder, 'json', `${name}.json`), 'utf8');
    assert.deepEqual(withoutPhones(JSON.stringify(records)), [withoutPhones(expected)].flat(), name);
  }
});

const realFiles: [string, number, number, number][] = [
  ['projects/gore_nuble_maestra_dipir.csv', 1, 177, 1267],
  ['projects/gore_nuble_idis_cleaned.csv', 1, 30, 1721],
  ['projects/bip_rengo_muestra.csv', 1, 19, 31],
  ['projects/gore_nuble_fril/Total.csv', 2, 3, 3],
  ['econ/bancocentral_cuadro_ipc.xlsx', 3, 2, 171],
  ['elections/servel_2024_10_ConsejerosRegionales_DatosEleccion.xlsx', 7, 15, 14966],
  ['elections/servel_afiliados_partidos_por_comuna_sexo_edad.xlsx', 2, 19, 12091],
  ['territory/ClasificacionComunasPNDR_Censo2024.xlsx', 1, 8, 345],
];
for (const [file, headerRow, columns, rows] of realFiles) {
  test(`${file}: header on row ${headerRow}, ${columns} columns, ${rows} rows`, {
    skip: skipWithoutShared,
  }, async () => {
    const table = await readAll(join(shared, file));
    assert.deepEqual([table.headerRow, table.headers.length, table.all.length], [headerRow, columns, rows]);
  });
}
