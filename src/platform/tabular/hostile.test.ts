import assert from 'node:assert/strict';
import test from 'node:test';
import writeExcelFile from 'write-excel-file/node';
import { readTable } from './readTable.ts';
import type { ReadLimits } from './table.ts';
import { fileWith, measureReading, readAll } from './tabular.testing.ts';
import { type ZipPart, zipBytes } from './zipWrite.ts';

const megabyte = 1_000_000;

/** Parts of a small book whose sheet (or any other part) the test replaces. */
const bookWith = async (replaced: Record<string, ZipPart['pieces']>): Promise<Buffer> => {
  const parts: Record<string, ZipPart['pieces']> = {
    'xl/workbook.xml': ['<workbook><sheets><sheet name="H" r:id="r1"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/><Relationship Id="r2" Target="sharedStrings.xml"/></Relationships>',
    ],
    'xl/worksheets/s.xml': [
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>',
    ],
    ...replaced,
  };
  const zip: Buffer[] = [];
  for await (const bytes of zipBytes(Object.entries(parts).map(([name, pieces]) => ({ name, pieces }))))
    zip.push(bytes);
  return Buffer.concat(zip);
};
const repeated = function* (piece: string, times: number) {
  for (let time = 0; time < times; time++) yield piece;
};
const walk = async (path: string, limits: Partial<ReadLimits>): Promise<number> => {
  let rows = 0;
  for await (const _row of (await readTable(path, {}, limits)).rows) rows++;
  return rows;
};
const refusal = async (path: string, limits = {}): Promise<string> => {
  return await walk(path, limits).then(
    () => assert.fail('the file was read'),
    (error: Error) => {
      assert.equal(error.name, 'TableRefused', String(error.stack));
      return error.message;
    },
  );
};

test('the small book itself is read', async (t) => {
  assert.deepEqual((await readAll(await fileWith(t, await bookWith({})))).headers, ['a']);
});

test('a book that inflates to 700 MB is refused before it is inflated, and at the first byte over if it lies', async (t) => {
  const bomb = await bookWith({ 'xl/worksheets/s.xml': repeated(' '.repeat(megabyte), 700) });
  assert.ok(bomb.length < megabyte);
  assert.match(await refusal(await fileWith(t, bomb)), /descomprime en más de 600 MB/);
  bomb.writeUInt32LE(1000, bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  assert.match(await refusal(await fileWith(t, bomb)), /dañado/);
});

test('a book whose texts would fill the memory is refused', async (t) => {
  const bomb = await bookWith({ 'xl/sharedStrings.xml': repeated(`<si><t>${'x'.repeat(90_000)}</t></si>`, 1000) });
  assert.match(await refusal(await fileWith(t, bomb)), /demasiado texto/);
});

test('one endless cell and one endless tag are refused', async (t) => {
  const cell = await bookWith({
    'xl/worksheets/s.xml': ['<worksheet><sheetData><row r="1"><c><v>', ...repeated('9'.repeat(100_000), 100)],
  });
  assert.match(await refusal(await fileWith(t, cell)), /demasiado larga/);
  const tag = await bookWith({ 'xl/worksheets/s.xml': ['<worksheet ', ...repeated('a'.repeat(100_000), 100)] });
  assert.match(await refusal(await fileWith(t, tag)), /dañado/);
});

test('an entity bomb is refused before it grows, in a book and alone', async (t) => {
  const entities =
    '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
  assert.match(
    await refusal(await fileWith(t, await bookWith({ 'xl/worksheets/s.xml': [entities] }))),
    /entidades XML/,
  );
  assert.match(await refusal(await fileWith(t, `<?xml version="1.0"?>${entities}`)), /XML/);
});

test('a directory that lies about sizes or places is refused', async (t) => {
  const book = await bookWith({});
  const directory = book.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const lies: [number, number][] = [
    [24, 5],
    [20, 4_000_000_000],
    [42, 4_000_000_000],
    [42, 3],
  ];
  for (const [place, value] of lies) {
    const lying = Buffer.from(book);
    lying.writeUInt32LE(value, directory + place);
    assert.match(await refusal(await fileWith(t, lying)), /dañado/);
  }
});

test('a book cut or scrambled at any point is read the same or refused, never a crash', async (t) => {
  const rows = Array.from({ length: 50 }, (_, at) => [`Ana ${at}`, at]);
  const book = await writeExcelFile([['Nombre', 'Monto'], ...rows]).toBuffer();
  const whole = (await readAll(await fileWith(t, book))).cells;
  for (let step = 1; step <= 12; step++) {
    const at = Math.floor((book.length * step) / 13);
    const scrambled = Buffer.from(book);
    scrambled.fill(0xa5, at, at + 40);
    for (const content of [book.subarray(0, at), scrambled]) {
      const outcome = await readAll(await fileWith(t, content)).catch((error: Error) => error.name);
      if (outcome !== 'TableRefused') assert.deepEqual(typeof outcome === 'string' ? outcome : outcome.cells, whole);
    }
  }
});

test('a parser that takes too long or too much memory is killed, with a reason', async (t) => {
  const path = await fileWith(t, `a;b\n${'x;1\n'.repeat(1_000_000)}`);
  assert.match(await refusal(path, { seconds: 0.3 }), /tardó más de 0.3 segundos/);
  assert.match(await refusal(path, { residentMegabytes: 30 }), /demasiada memoria/);
});

test('a quote that never closes is refused with its row', async (t) => {
  const path = await fileWith(t, `a;b\nx;1\ny;"2\n${'z;3\n'.repeat(2_000_000)}`);
  assert.match(await refusal(path), /Desde la fila 3 hay unas comillas/);
});

const advice: [string, string | Buffer, RegExp][] = [
  ['nothing', '', /vacío/],
  ['blanks', ' \n \n', /vacío|blanco/],
  [
    'an old Excel book that is only a beginning',
    Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'),
    /dañado.*guárdelo como \.xlsx/,
  ],
  [
    'XML of 2003 without a sheet',
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    /ninguna hoja/,
  ],
  ['a web page', '<html><body><table><tr><td>1</td></tr></table></body></html>', /página web/],
  ['a PDF', '%PDF-1.7\n', /PDF/],
  ['JSON', '[{"a": 1}]', /JSON/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6]), /no es una planilla/],
];
for (const [name, content, reason] of advice) {
  test(`${name} is refused in plain Spanish`, async (t) => {
    assert.match(await refusal(await fileWith(t, content, 'datos.xlsx')), reason);
  });
}

test('50,000 rows are read, and a million refused, with little memory of ours and of the child', async (t) => {
  const row = '40049475-0;"Construcción sede social, Llahuimávida";PINTO;$ 1.395.820;21-11-2026;EJECUCIÓN\n';
  const list = await fileWith(t, `BIP;Nombre;Comuna;Monto;Fecha;Etapa\n${row.repeat(50_000)}`);
  const rows = repeated('<sheetData><row><c><v>1</v></c></row></sheetData>'.repeat(10_000), 110);
  const endless = await fileWith(t, await bookWith({ 'xl/worksheets/s.xml': rows }));
  const { files, grownMegabytes } = measureReading([list, endless]);
  assert.equal(files[0]?.rows, 50_000);
  assert.match(files[1]?.reason ?? '', /más de 1048576 filas/);
  assert.ok(grownMegabytes < 50, `our process grew ${grownMegabytes} MB`);
  for (const { childMegabytes } of files) assert.ok(childMegabytes < 256);
});
