import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { TemplateHandler } from 'easy-template-x';
import { readSheet } from 'read-excel-file/node';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { newFolder } from '../../../../test/support/newFolder.ts';
import { canReadPdf, textOfPdf } from '../../../../test/support/textOfPdf.ts';
import { type Figure, isFigure } from '../accountability/index.ts';
import { asking } from '../accountability/figures.testing.ts';
import { at, liveFourSources } from './asked.example.ts';
import { compileReport, type PortfolioReport, reportKinds, writeReport } from './index.ts';

const cutOn = '2026-11-20';

let house: Awaited<ReturnType<typeof houseForTest>>;
let lived: Awaited<ReturnType<typeof liveFourSources>>;
const found = new Map<string, PortfolioReport>();
const desk = () => lived.on('2026-11-21');
before(
  async () => {
    house = await houseForTest('municipality', at('2026-11-21'));
    lived = await liveFourSources(house.store);
    for (const kind of reportKinds) found.set(kind.key, await compileReport(desk(), kind, cutOn));
  },
  { timeout: 60_000 },
);
after(() => house.close());

const tablesOf = (kind: string) => (found.get(kind)?.parts ?? []).flatMap(({ tables }) => tables);
const figuresOf = (kind: string): Figure[] =>
  tablesOf(kind).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isFigure)));
const value = (kind: string, key: string) => figuresOf(kind).find((figure) => figure.key === key)?.value;
const values = (kind: string, prefix: string, keys: readonly string[]) =>
  keys.map((key) => value(kind, `${prefix}-${key}`));
const labels = (kind: string, key: string) =>
  tablesOf(kind)
    .find((table) => table.key === key)
    ?.rows.map(({ label }) => label);

test('each week says how applications stand, what moved, what must be answered and of whom nobody has asked', () => {
  assert.deepEqual(values('semana', 'state', ['observed-count', 'submitted-count', 'preparing-count']), [1, 1, 1]);
  assert.equal(value('semana', 'state-observed-amount'), 120_000_000);
  assert.deepEqual(labels('semana', 'moved')?.toSorted(), [
    'Nueva: En preparación',
    'Postulada → Con observaciones (FI)',
  ]);
  assert.deepEqual(values('semana', 'pending', ['all', 'late']), [1, 1]);
  assert.equal(value('semana', 'quiet'), 2, 'the hall was never asked for, the street 17 days ago');
  assert.equal(labels('semana', 'live')?.length, 3);
});

test('the first annex has the money of others, with what came in, and what the region has not yet granted', () => {
  const bridge = `granted-${lived.bridge}-${lived.sources.fndr}`;
  assert.deepEqual(values('anexos', bridge, ['approved', 'spent', 'received']), [90_000_000, 20_000_000, 30_000_000]);
  assert.equal(value('anexos', `granted-source-${lived.sources.own}-approved`), undefined, 'its own is not of others');
  assert.equal(labels('anexos', 'first-asked')?.length, 1);
});

test('the second and third annexes tell apart what is granted, under review and to be presented', () => {
  const count = (annex: string) => values('anexos', annex, ['granted-count', 'underReview-count', 'toPresent-count']);
  assert.deepEqual(count('second'), [0, 1, 0]);
  assert.deepEqual(count('third'), [0, 0, 1]);
  assert.equal(value('anexos', 'second-underReview-asked'), 80_000_000);
});

test('the calls of the next ninety days come with their budget and what we have for them', () => {
  assert.deepEqual(values('llamados', 'soon', ['15', '30', '60', '90']), [1, 1, 1, 1]);
  assert.equal(labels('llamados', 'call')?.length, 2, 'one closes, the other opens');
  assert.equal(value('llamados', `applications-${lived.call}`), 1);
});

test('money by source counts its own too, and convenios say what came in', () => {
  assert.deepEqual(
    values('fuentes', `source-${lived.sources.own}`, ['count', 'requested', 'approved']),
    [1, 10_000_000, 10_000_000],
  );
  assert.deepEqual(
    values('fuentes', `convenio-${lived.sources.fndr}`, ['count', 'currentAmount', 'received', 'rendered']),
    [1, 90_000_000, 30_000_000, 0],
  );
});

test('every figure of every report is what its rows say, as of the cut', async () => {
  const rowsSay = asking(house.catalog, desk(), cutOn);
  let asked = 0;
  for (const { key: kind } of reportKinds) {
    const figures = figuresOf(kind);
    assert.ok(figures.length > 3, kind);
    assert.equal(
      new Set(figures.map(({ key }) => key)).size,
      figures.length,
      `${kind}: each has an address of its own`,
    );
    for (const figure of figures) assert.equal(await rowsSay(figure), figure.value, `${kind} ${figure.key}`);
    asked += figures.length;
  }
  console.log(`${asked} figures asked`);
});

test('a report of a day that ended says the same whenever it is asked for, and none of a day to come', async () => {
  for (const kind of reportKinds) {
    const later = await compileReport(lived.on('2026-12-15'), kind, cutOn);
    assert.deepEqual(later.parts, found.get(kind.key)?.parts, kind.key);
    await assert.rejects(compileReport(desk(), kind, '2026-11-22'), /aún no llega/);
  }
});

test('who may not read initiatives gets no report', async () => {
  for (const kind of reportKinds)
    await assert.rejects(compileReport(house.store.for(actorWith([])), kind, cutOn), /No existe/);
});

test('each goes out as PDF, DOCX and XLSX with its cut date and its figures', async () => {
  const folder = process.env.REPORT_OUT ?? newFolder();
  for (const { key } of reportKinds) {
    const report = found.get(key);
    assert.ok(report);
    for (const form of ['pdf', 'docx', 'xlsx'] as const)
      await writeFile(join(folder, `${key}.${form}`), await writeReport(desk(), house.files, report, form));
  }
  const annexes = found.get('anexos');
  assert.ok(annexes);
  if (canReadPdf) assert.match(await textOfPdf(join(folder, 'anexos.pdf')), /Cifras al 20 nov 2026/);
  const docx = await writeReport(desk(), house.files, annexes, 'docx');
  assert.match(
    await new TemplateHandler().getText(Buffer.from(docx)),
    /financiamiento de terceros \(anexo 1\).*90\.000\.000/s,
  );
  const sheet = await readSheet(join(folder, 'anexos.xlsx'), 2);
  assert.ok(sheet.flat().includes(90_000_000), 'figures are numbers, not words');
});
