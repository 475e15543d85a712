import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { shared, skipWithoutShared } from '../../../platform/tabular/tabular.testing.ts';
import { countsOf, mapColumns, reviewedRows, settled, viewImport } from '../../common/imports/index.ts';
import { openWorkbench } from '../../common/imports/workbench.testing.ts';
import { amendmentLine, funderAmendment, funderExecution } from './index.ts';

const { house, ana, desk, review, apply, close } = await openWorkbench();
after(close);

const folders = {
  'funder-amendments': 'gore_nuble_modificaciones_presupuestarias',
  'funder-executions': 'gore_nuble_ejecucion_mensual',
} as const;
type Into = keyof typeof folders;

const needsFiles = { skip: skipWithoutShared, timeout: 120_000 };

/** Reads a real file; where it does not say its year, Ana does. */
const bring = async (file: string, into: Into, year?: string): Promise<string> => {
  const id = await review(readFileSync(join(shared, 'projects', folders[into], file)), file, into);
  if (year === undefined) return id;
  const { mapping, counts, unsaid } = await viewImport(house, ana, id);
  assert.deepEqual([counts.new, counts.changes, unsaid.map(({ key }) => key)], [0, 0, ['year']], 'no year is guessed');
  await mapColumns(house, ana, id, { ...mapping, otherwise: { year } });
  await settled(id);
  return id;
};

// Of each file: what Ana says of it; rows that are new things, lines or months of the same thing, refused, and set aside.
const real: [string, Into, string | undefined, [number, number, number, number]][] = [
  ['MODIFICACIÓN N°1.csv', 'funder-amendments', undefined, [1, 1, 0, 4]],
  ['MODIFICACIÓN N°2.csv', 'funder-amendments', undefined, [1, 21, 0, 10]],
  ['MODIFICACIÓN N°3 SIN EFECTO.csv', 'funder-amendments', undefined, [1, 1, 0, 8]],
  ['MODIFICACIÓN N°3.csv', 'funder-amendments', undefined, [1, 15, 0, 6]],
  ['MODIFICACIÓN N°4.csv', 'funder-amendments', '2024', [1, 13, 0, 16]],
  ['MODIFICACIÓN N°5 SIC.csv', 'funder-amendments', '2024', [1, 3, 0, 9]],
  ['MODIFICACIÓN N°6.csv', 'funder-amendments', undefined, [1, 10, 0, 10]],
  ['MODIFICACIÓN N°7.csv', 'funder-amendments', undefined, [1, 2, 0, 4]],
  ['MODIFICACIÓN N°8.csv', 'funder-amendments', undefined, [1, 1, 0, 4]],
  ['MODIFICACIÓN Nº7.csv', 'funder-amendments', '2024', [1, 1, 0, 3]],
  ['MODIFICACIÓN Nº9.csv', 'funder-amendments', '2024', [1, 2, 15, 5]],
  ['DIPIR 2021.csv', 'funder-executions', undefined, [12, 0, 0, 32]],
  ['2022.csv', 'funder-executions', undefined, [12, 0, 0, 48]],
  ['2023.csv', 'funder-executions', undefined, [12, 0, 0, 22]],
  ['2024.csv', 'funder-executions', undefined, [12, 0, 0, 22]],
  ['2025.csv', 'funder-executions', undefined, [12, 0, 0, 22]],
  ['192021222324.csv', 'funder-executions', undefined, [81, 0, 0, 0]],
];

for (const [file, into, year, expected] of real)
  test(`${file}: every row is accounted for and applied`, needsFiles, async () => {
    const id = await bring(file, into, year);
    const { new: made, changes, merged, refused, aside } = await countsOf(house, id);
    assert.deepEqual([made + changes, merged, refused, aside], expected);
    assert.equal((await apply(id)).state, 'applied');
  });

const again = ['MODIFICACIÓN N°1.csv', 'MODIFICACIÓN N°3 SIN EFECTO.csv', 'MODIFICACIÓN Nº9.csv', '2025.csv'];
const notes = new Map<string, string[]>();

test('brought again, they change nothing', needsFiles, async () => {
  for (const [file, into, year, [made, , refused]] of real.filter(([name]) => again.includes(name))) {
    const id = await bring(file, into, year);
    const counts = await countsOf(house, id);
    assert.deepEqual([counts.new, counts.changes, counts.same, counts.refused], [0, 0, made, refused], file);
    const rows = await reviewedRows(house, id);
    notes.set(
      file,
      rows.flatMap((row) =>
        [...row.problems, ...row.notes].map(({ column, reason }) => `${row.row} ${column}: ${reason}`),
      ),
    );
  }
});

const tells = (file: string, pattern: RegExp): void =>
  assert.ok(
    notes.get(file)?.some((note) => pattern.test(note)),
    notes.get(file)?.join('\n'),
  );

const line = async (amendment: string, code: string) => {
  const filters = [{ field: 'code', operator: 'eq' as const, value: code }];
  const { items } = await desk().list(amendmentLine, { filters, limit: 50 });
  return items.find((one) => one.amendment.name === amendment);
};

test('a reduction written without its sign is known by what was and what stays', needsFiles, async () => {
  const labour = await line('Modificación N° 1 de 2025', '24.03.006');
  assert.deepEqual(
    [labour?.inForceBefore, labour?.change, labour?.inForceAfter, labour?.subtitle],
    [900_000_000, -728_645_000, 171_355_000, 's24'],
  );
  assert.equal((await line('Modificación N° 7 de 2025', '24.03.426'))?.change, -200_000_000);
});

test(
  'what was left without effect comes in so, with where it says it; the one of the next year stands',
  needsFiles,
  async () => {
    const { items } = await desk().list(funderAmendment, { filters: [{ field: 'number', operator: 'eq', value: 3 }] });
    const told = items.map(({ year, state, approvedOn, why }) => [year, state, approvedOn, why]);
    assert.deepEqual(
      told.toSorted((a, b) => Number(a[0]) - Number(b[0])),
      [
        [2024, 'annulled', '2024-03-21', 'Lo dice «MODIFICACIÓN N°3 SIN EFECTO.csv».'],
        [2025, 'inForce', null, null],
      ],
    );
  },
);

test('a lost cell stays blank with a note; a change whose sign nothing tells is refused', needsFiles, async () => {
  const vehicles = await line('Modificación N° 4 de 2024', '29.03');
  assert.deepEqual([vehicles?.inForceBefore, vehicles?.change, vehicles?.inForceAfter], [null, -300_000_000, null]);
  tells('MODIFICACIÓN Nº9.csv', /^13 Modificación: .*no se sabe si sube o baja/);
  tells('MODIFICACIÓN Nº9.csv', /MODIFICACIÓN N°4 M\$: Es de otra modificación/);
});

test(
  'a sheet titled with the number or the year of another says so, and two are believed against one',
  needsFiles,
  () => {
    tells('MODIFICACIÓN N°1.csv', /el título: 2; la columna y el nombre del archivo: 1/);
    tells('2025.csv', /el título: 2024; .*: 2025/);
  },
);

test('the months of a year add up as it was published', needsFiles, async () => {
  const filters = [{ field: 'period', operator: 'eq' as const, value: '2024-12' }];
  const [december] = (await desk().list(funderExecution, { filters })).items;
  assert.deepEqual(
    [december?.inForce, december?.executedSoFar, december?.share, december?.publishedShare],
    [69_956_822_000, 62_222_512_000, 88.94, 90.45],
  );
});
