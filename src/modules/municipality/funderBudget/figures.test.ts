import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { countsOf, reviewedRows } from '../../common/imports/index.ts';
import { openWorkbench } from '../../common/imports/workbench.testing.ts';
import { initiative } from '../initiatives/index.ts';
import { besideFunder, besidePaid, funderExecution, funderYears, sayYear } from './index.ts';

const { house, desk, review, apply, close } = await openWorkbench();
after(close);
const example = readFileSync(new URL('./example.csv', import.meta.url));

test('an invented amendment comes in but for the line that does not close, and finds the initiative that it names', async () => {
  const plaza = await desk().create(initiative, {
    name: 'Plaza Las Acacias',
    code: '40012345-0',
    stage: 'execution',
    budgetLine: '33.03.125',
  });
  const id = await review(example, 'MODIFICACIÓN N°4.csv', 'funder-amendments');
  const { new: made, merged, refused, aside } = await countsOf(house, id);
  assert.deepEqual([made, merged, refused, aside], [1, 2, 1, 4]);
  const [strange] = await reviewedRows(house, id, { outcomes: ['refused'] });
  assert.match(strange?.problems[0]?.reason ?? '', /33\.03\.311 no calza: .*500\.000\.000 más el cambio/);
  await apply(id);
  const { warnings, panels } = await besidePaid(desk(), plaza.id, '2026-11-21');
  assert.deepEqual(
    warnings.map((each) => each.replaceAll('\u00a0', ' ')),
    [
      'La modificación N° 4 de 2026 rebaja la línea 33.03.125, de donde se paga: baja $ 1.500.000.000, de $ 7.500.000.000 a $ 6.000.000.000.',
    ],
  );
  assert.deepEqual(
    panels.flatMap(({ entries }) => entries.map(({ name, word }) => [name, word])),
    [['Modificación N° 4 de 2026 · 33.03.310', 'Aumenta']],
  );
});

test('what is left of the year is what was told last, whatever the months to come say, against the same month of other years', async () => {
  const months: [string, number, number][] = [
    ['2025-01', 10_000, 400],
    ['2025-02', 10_000, 600],
    ['2026-01', 20_000, 1_000],
    ['2026-02', 20_000, 4_000],
    ['2026-03', 20_000, 0],
  ];
  for (const [period, inForce, executed] of months) await desk().create(funderExecution, { period, inForce, executed });
  const [year] = await funderYears(house.database, '2026-11-21');
  assert.deepEqual(
    [year?.last.period, year?.last.executedSoFar, year?.last.share, year?.toSpend],
    ['2026-02', 5_000, 25, 15_000],
  );
  assert.match(
    year ? sayYear(year) : '',
    /25 %.*Quedan \$.15\.000 por ejecutar\. A esa altura, otros años: 2025, 10 %\./,
  );
  const { panels } = await besideFunder(desk(), 'Gobierno Regional', '2026-11-21');
  assert.deepEqual(
    panels.map(({ title }) => title),
    ['Ejecución 2026: Gobierno Regional', 'Modificaciones presupuestarias de 2026'],
  );
});
