import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { settleDemo } from '../../demo.ts';
import { asking } from './figures.testing.ts';
import type { Desk } from '../../../records/desk.ts';
import type { House } from '../../house.ts';
import { compileReport, type ReportKind, reportKinds, writeReport } from '../portfolioReports/index.ts';
import { allFigures, isFigure, readReport, semesterReport, writeDocument } from './index.ts';

test('every figure of the demonstration’s reports is what its rows say, as of the cut', async () => {
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
  for (const kind of reportKinds) await tryReport(house, desk, kind);
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

/** A report of the portfolio, today: each figure has an address of its own and says what its rows do. */
const tryReport = async (house: House, desk: Desk, kind: ReportKind): Promise<void> => {
  const cutOn = '2026-11-20';
  const started = performance.now();
  const report = await compileReport(desk, kind, cutOn);
  const compiled = performance.now() - started;
  const figures = report.parts.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isFigure))),
  );
  assert.equal(new Set(figures.map(({ key }) => key)).size, figures.length, kind.key);
  const rowsSay = asking(house.catalog, desk, cutOn);
  // Of the long ones, one in seven: each is a question to the database.
  const tried = figures.length < 200 ? figures : figures.filter((_, index) => index % 7 === 0);
  for (const figure of tried) assert.equal(await rowsSay(figure), figure.value, `${kind.key} ${figure.key}`);
  const pdf = await writeReport(desk, house.files, report, 'pdf');
  console.log(`${kind.key}: ${figures.length} figures compiled in ${Math.round(compiled)} ms; PDF ${pdf.length} bytes`);
  if (process.env.REPORT_OUT) await writeFile(`${process.env.REPORT_OUT}/${kind.key}-demo.pdf`, pdf);
};
