import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { newFolder } from '../../test/support/newFolder.ts';
import { unit } from '../modules/common/posts/index.ts';
import { initiative } from '../modules/municipality/initiatives/index.ts';
import { readTable } from '../platform/tabular/index.ts';
import type { Desk } from '../records/desk.ts';
import { columnsToExport, exportCsv, exportXlsx } from './exporting.ts';
import { type ListQuery, plainQuery } from '../records/query.ts';
import { fieldOf, kindOf, type RecordType } from '../records/record.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let desk: Desk;
before(async () => {
  house = await houseForTest();
  desk = house.store.for(actorWith(['E4', 'E5', 'E6', 'ADM1']));
  const secplac = await desk.create(unit, { code: 'secplac', name: 'Secretaría «Comunal»; de Planificación' });
  const written = [
    {
      name: '=HYPERLINK("http://malo")',
      description: 'Línea uno\nlínea dos; con "comillas"\te hijos',
      unit: secplac.id,
    },
    { name: "'-cita", amount: -5_000, stage: 'design', type: 'project', startOn: '2026-03-01', beneficiaries: 12.5 },
    { name: '@ñandú', technicalUnit: '-12', place: { type: 'Point', coordinates: [-72.1, -36.62] }, year: 2026 },
    { name: 'Plaza Las Acacias', code: '40001234-0', description: '+56 9\\n 1234', budgetLine: '33.03.125' },
  ];
  for (const values of written) await desk.create(initiative, values);
});
after(() => house.close());

/** What each cell should say, by the fields themselves. */
const expected = async (record: RecordType, query: ListQuery): Promise<string[][]> => {
  const { items } = await desk.list(record, { ...query, limit: 500 });
  return items.map((row: Record<string, unknown>) =>
    columnsToExport(house.catalog, record).map((key) => cellOf(record, row, key)),
  );
};

const cellOf = (record: RecordType, row: Readonly<Record<string, unknown>>, key: string): string => {
  const value = row[key] ?? null;
  if (key === 'state') return house.catalog.workflowOf(record)?.states[String(value)] ?? '';
  const field = fieldOf(record, key);
  return value === null || !field ? '' : kindOf(field).cell(value, field);
};

const readBack = async (record: RecordType, query: ListQuery, format: 'csv' | 'xlsx'): Promise<string[][]> => {
  const path = join(newFolder(), `exported.${format}`);
  const write = format === 'csv' ? exportCsv : exportXlsx;
  await pipeline(await write(house.database, house.catalog, record, query), createWriteStream(path));
  const table = await readTable(path, { headerRow: 1 });
  const rows: string[][] = [];
  for await (const { cells } of table.rows) rows.push(cells);
  return rows;
};

test('what is exported as CSV and read again is what the fields say, cell by cell', async () => {
  assert.deepEqual(await readBack(initiative, plainQuery, 'csv'), await expected(initiative, plainQuery));
});

test('what is exported as .xlsx and read again is what the fields say, cell by cell', async () => {
  const figures = (rows: string[][]) =>
    rows.map((row) => row.map((cell) => (/^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell)));
  assert.deepEqual(
    figures(await readBack(initiative, plainQuery, 'xlsx')),
    figures(await expected(initiative, plainQuery)),
  );
});

test('an export holds the rows of the list, with its filters, search and past day', async () => {
  const query: ListQuery = {
    ...plainQuery,
    q: 'plaza',
    filters: [{ field: 'state', operator: 'in', value: ['profiled', "o'brien"] }],
  };
  assert.deepEqual(await readBack(initiative, query, 'csv'), await expected(initiative, query));
  assert.deepEqual(await readBack(initiative, { ...plainQuery, asOf: '2020-01-01' }, 'csv'), []);
});

test('lists of options are exported by their labels', async () => {
  const secplac = (await desk.list(unit)).items[0];
  const posts = house.catalog.record('post');
  await desk.create(posts, {
    name: 'Directora',
    code: 'dir',
    unit: secplac?.id,
    kind: 'unipersonal',
    functions: ['E6', 'E4'],
  });
  assert.deepEqual(await readBack(posts, plainQuery, 'csv'), await expected(posts, plainQuery));
});

test('nothing that a person typed reaches a spreadsheet as a formula', async () => {
  const stream = await exportCsv(house.database, house.catalog, initiative, plainQuery, ['name', 'id']);
  const text = (await stream.toArray()).join('');
  assert.ok(text.startsWith('\uFEFF"Nombre";"Identificador"\r\n'));
  assert.doesNotMatch(text, /(^|;|\n)"?[=+@]/m);
});
