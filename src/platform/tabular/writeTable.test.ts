import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import test, { type TestContext } from 'node:test';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { neutralise, restore } from './neutralise.ts';
import { readAll } from './tabular.testing.ts';
import { writeCsv, writeXlsx } from './writeTable.ts';

const written = async (t: TestContext, content: Readable): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'cabildo-export-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await pipeline(content, createWriteStream(join(folder, 'export')));
  return join(folder, 'export');
};

const dangerousText = fc
  .tuple(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''@", '"', ';', ',', ' ', '', '-45', '001'),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([start, rest]) => start + rest.replaceAll('\0', ''));

const names = ['Nombre', 'Comuna', '=Monto', 'Estado'];

test('a text that a spreadsheet would run as a formula is neutralised, and reading takes away exactly that', () => {
  const cases: [string, string][] = [
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+56 9', "'+56 9"],
    ['-a', "'-a"],
    ["'=x", "''=x"],
    ['-45000', '-45000'],
    ['-34,5', '-34,5'],
    ['Pinto', 'Pinto'],
    ["'70s", "'70s"],
  ];
  for (const [text, safe] of cases) assert.deepEqual([neutralise(text), restore(safe)], [safe, text]);
});

test('no neutralised text begins with a sign that runs, and every text survives the way out and back', () => {
  fc.assert(
    fc.property(dangerousText, (text) => {
      assert.match(neutralise(text), /^(?![=+@\t\r]|-(?!\d+([.,]\d+)?$))/);
      assert.equal(restore(neutralise(text)), text);
    }),
    { numRuns: 5000 },
  );
});

const makers: [string, (headers: string[], rows: string[][]) => Readable][] = [
  ['CSV', writeCsv],
  ['xlsx', (headers, rows) => writeXlsx(headers, rows)],
];
for (const [format, write] of makers) {
  test(`2,000 rows of any text exported as ${format} are read back unchanged`, async (t) => {
    const rows = fc.sample(fc.tuple(dangerousText, dangerousText, dangerousText, dangerousText), {
      numRuns: 2000,
      seed: 7,
    });
    const clean = rows.map((row) =>
      row.map((cell) => (format === 'CSV' ? cell : cell.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''))),
    );
    const path = await written(t, write(names, clean));
    const table = await readAll(path, { headerRow: 1 });
    assert.deepEqual(table.headers, names);
    assert.deepEqual(
      table.cells.map((cells) => cells.slice(0, 4)),
      clean,
    );
  });
}

test('numbers and dates come back in canonical form, from CSV with decimal comma and from xlsx with dot', async (t) => {
  const rows = [
    ['Las Acacias', 1_395_820, { date: '2026-11-21' }, -0.5],
    ['07401', 1e21, { date: '1900-01-15' }, null],
  ];
  const headers = ['Plaza', 'Monto', 'Fecha', 'Avance'];
  const csv = await readAll(await written(t, writeCsv(headers, rows)));
  assert.deepEqual(csv.cells, [
    ['Las Acacias', '1395820', '2026-11-21', '-0,5'],
    ['07401', '1000000000000000000000', '1900-01-15', ''],
  ]);
  const xlsx = await readAll(await written(t, writeXlsx(headers, rows)));
  assert.deepEqual(xlsx.cells, [
    ['Las Acacias', '1395820', '2026-11-21', '-0.5'],
    ['07401', '1000000000000000000000', '1900-01-15', ''],
  ]);
});

test('the CSV begins with a mark and ends rows with CRLF, as Excel in Chile expects', async (t) => {
  const path = await written(t, writeCsv(['Comuna', 'Nota'], [['Ñiquén', 'a;b']]));
  assert.equal(await readFile(path, 'utf8'), '\uFEFFComuna;Nota\r\nÑiquén;"a;b"\r\n');
});

test('another reader understands our xlsx', async (t) => {
  const path = await written(
    t,
    writeXlsx(['Comuna', 'Monto', 'Desde'], [['Ñiquén & <Pinto>', 12.5, { date: '2026-11-21' }]]),
  );
  const rows = await readSheet(path);
  assert.deepEqual(rows, [
    ['Comuna', 'Monto', 'Desde'],
    ['Ñiquén & <Pinto>', 12.5, new Date('2026-11-21T00:00:00Z')],
  ]);
});
