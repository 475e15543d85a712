import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { settleDemo } from '../../demo.ts';
import { asking } from './figures.testing.ts';
import { allFigures, readReport, semesterReport, writeDocument } from './index.ts';

test('every figure of the demonstration report is what its rows say, as of the cut', async () => {
  const house = await houseForTest('municipality', { now: () => new Date('2026-11-21T15:00:00Z') });
  const people = await settleDemo(house, () => undefined);
  const director = await house.actorFor(people.get('directora') ?? [...people.values()][0] ?? '');
  assert.ok(director, `the accounts are ${[...people.keys()].join(', ')}`);
  const desk = house.store.for(director);
  const { id } = await house.store.house().create(semesterReport, {
    name: 'Informe semestral, primer semestre de 2026',
    cutOn: '2026-06-30',
    previousCutOn: '2025-12-31',
  });
  const started = performance.now();
  const found = await readReport(desk, house.files, id);
  const compiled = performance.now() - started;
  const figures = allFigures(found.content.figures);
  assert.ok(figures.length > 300, `only ${figures.length} figures`);
  const rowsSay = asking(house.catalog, desk, '2026-06-30');
  for (const figure of figures) assert.equal(await rowsSay(figure), figure.value, figure.key);
  const pdf = await writeDocument(desk, house.files, found, 'pdf');
  const docx = await writeDocument(desk, house.files, found, 'docx');
  console.log(
    `${figures.length} figures compiled in ${Math.round(compiled)} ms; PDF ${pdf.length} bytes, DOCX ${docx.length}`,
  );
  if (process.env.REPORT_OUT) {
    await writeFile(`${process.env.REPORT_OUT}/demo.pdf`, pdf);
    await writeFile(`${process.env.REPORT_OUT}/demo.docx`, docx);
  }
  await house.close();
});
