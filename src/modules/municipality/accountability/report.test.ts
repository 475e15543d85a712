import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { TemplateHandler } from 'easy-template-x';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { initiative } from '../initiatives/index.ts';
import { documentTemplate, houseTemplate } from '../../common/papers/index.ts';
import {
  actOnReport,
  allFigures,
  documentTypes,
  readReport,
  reportSection,
  semesterReport,
  writeDocument,
} from './index.ts';
import { canonicalJson } from './sealed.ts';
import { ana, at, liveFiveInitiatives, marta, rosa } from './semester.example.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let five: Awaited<ReturnType<typeof liveFiveInitiatives>>;
before(async () => {
  house = await houseForTest();
  five = await liveFiveInitiatives(house.store);
});
after(() => house.close());

const desk = (who = ana, day = '2026-07-02') => house.store.for(who, at(day));
const act = (id: string, who: typeof ana, action: string, values = {}) =>
  actOnReport(desk(who), house.files, { id }, action, values);
const newReport = () =>
  desk().create(semesterReport, {
    name: 'Informe primer semestre 2026',
    cutOn: '2026-06-30',
    previousCutOn: '2025-12-31',
  });
const sectionsOf = async (report: string) =>
  (
    await desk().list(reportSection, {
      filters: [{ field: 'report', operator: 'eq', value: report }],
      sort: { field: 'position', descending: false },
    })
  ).items;

test('a report is born with its sections, and only who informs the concejo begins one', async () => {
  const report = await newReport();
  assert.equal(report.state, 'draft');
  assert.deepEqual(
    (await sectionsOf(report.id)).map(({ key }) => key),
    ['summary', 'plan', 'states', 'money', 'sectors', 'territory', 'progress', 'changes', null],
  );
  await assert.rejects(
    desk(actorWith(['E5'])).create(semesterReport, { name: 'Otro', cutOn: '2026-06-30' }),
    /No existe/,
  );
  await assert.rejects(desk(marta).update(semesterReport, { id: report.id }, { name: 'Mío' }), /No existe/);
});

test('from draft to frozen: what was approved stays the same for ever, whatever happens to the data', async () => {
  const { id } = await newReport();
  const [summary] = await sectionsOf(id);
  await desk().update(
    reportSection,
    { id: summary?.id ?? '' },
    { narrative: 'La cartera <creció> & mejoró.\nSegundo párrafo.' },
  );
  await act(id, ana, 'review');
  await assert.rejects(
    desk().update(reportSection, { id: summary?.id ?? '' }, { narrative: 'Tarde' }),
    /ya no está en borrador/,
  );
  await assert.rejects(desk(marta).act(semesterReport, { id }, 'approve'), /en su página/);
  const compiled = await readReport(desk(), house.files, id);
  assert.equal(compiled.isSealed, false);
  const approved = await act(id, marta, 'approve');
  assert.match(approved.figuresHash ?? '', /^[0-9a-f]{64}$/);
  assert.equal(approved.separationWarning, null);
  await assert.rejects(act(id, rosa, 'present'), /Falta|campos/);
  await act(id, rosa, 'present', { presentedOn: '2026-07-08', sessionNumber: 61 });
  const frozen = await act(id, rosa, 'freeze');
  assert.equal(frozen.state, 'frozen');

  await desk(ana, '2026-06-29').update(initiative, { id: five.street.id }, { amount: 1 });
  await desk(ana, '2026-06-29').remove(initiative, { id: five.lights.id });
  const after = await readReport(desk(ana, '2027-03-01'), house.files, id);
  assert.equal(after.isSealed, true);
  assert.equal(
    canonicalJson({ ...after.content.figures, compiledAt: '' }),
    canonicalJson({ ...compiled.content.figures, compiledAt: '' }),
  );
  assert.equal(after.content.sections[0]?.narrative, 'La cartera <creció> & mejoró.\nSegundo párrafo.');
  assert.equal(allFigures(after.content.figures).find(({ key }) => key === 'totals-amount')?.value, 480_000_000);
  await assert.rejects(desk().update(semesterReport, { id }, { name: 'x' }), /ya no se edita/);
  await assert.rejects(desk().remove(semesterReport, { id }), /ya no se edita/);

  const pdf = await buffer(house.files, frozen.pdf?.id);
  const docx = await buffer(house.files, frozen.docx?.id);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const text = await new TemplateHandler().getText(docx);
  for (const words of [
    'La cartera <creció> & mejoró.',
    'Sesión',
    '480.000.000',
    'Marta Quezada',
    'Pavimentación pasaje Los Boldos',
  ])
    assert.ok(text.toLowerCase().includes(words.toLowerCase()), words);
  assert.doesNotMatch(text, /[{}]/);
  if (process.env.REPORT_OUT)
    for (const [form, bytes] of Object.entries({ pdf, docx }))
      await writeFile(`${process.env.REPORT_OUT}/example.${form}`, bytes);
});

test('who prepared and also approved is written on the report; the unverified norm does not block', async () => {
  const both = actorWith(['G2', 'ALC1', 'E5'], undefined, 'Elena Soto');
  const report = await desk(both).create(semesterReport, { name: 'Informe de quien subroga', cutOn: '2026-06-30' });
  await act(report.id, both, 'review');
  const approved = await act(report.id, both, 'approve');
  assert.equal(approved.state, 'approved');
  assert.match(approved.separationWarning ?? '', /Elena Soto preparó y también aprobó.*sin verificar/);
  const draft = await act(report.id, both, 'withdrawApproval');
  assert.deepEqual([draft.state, draft.figures, draft.separationWarning], ['draft', null, null]);
});

test('sealed figures whose bytes were changed are not shown', async () => {
  const { id } = await newReport();
  await act(id, ana, 'review');
  const { figures } = await act(id, marta, 'approve');
  const path = house.files.pathOf(figures?.id ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"value":4', '"value":5'));
  await assert.rejects(readReport(desk(), house.files, id), /do not have the hash/);
});

test('the institution writes in its own template, and a bad one says what to do', async () => {
  const report = await newReport();
  const found = await readReport(desk(), house.files, report.id);
  const letterhead = await new TemplateHandler().process(Buffer.from(await houseTemplate()), {
    titulo: 'Membrete propio',
  });
  const put = async (name: string, bytes: Uint8Array) =>
    desk().create(documentTemplate, {
      name,
      document: 'semesterReport',
      startOn: '2026-07-01',
      file: { ...(await house.files.save(bytes)), name: `${name}.docx`, type: documentTypes.docx },
    });
  const own = await put('Con membrete', letterhead);
  const written = await writeDocument(desk(), house.files, found, 'docx');
  assert.match(await new TemplateHandler().getText(Buffer.from(written)), /Membrete propio/);
  await desk().remove(documentTemplate, { id: own.id });
  const bad = await put('Rota', Buffer.from('no soy un documento'));
  await assert.rejects(writeDocument(desk(), house.files, found, 'docx'), /«Rota» no se puede llenar.*quítela/);
  await desk().remove(documentTemplate, { id: bad.id });
});

test('the earlier cut is earlier', async () => {
  const backwards = { name: 'Al revés', cutOn: '2026-06-30', previousCutOn: '2026-12-31' };
  await assert.rejects(desk().create(semesterReport, backwards), /corte anterior debe ser/);
});

test('a day that has not ended is not approved', async () => {
  const report = await desk(ana, '2026-06-30').create(semesterReport, { name: 'Informe de hoy', cutOn: '2026-07-02' });
  await act(report.id, ana, 'review');
  await assert.rejects(act(report.id, marta, 'approve'), /aún no termina/);
  assert.equal((await desk().one(semesterReport, report.id)).state, 'reviewed');
});

test('a draft gives its documents too, and they say that it is a draft', async () => {
  const report = await newReport();
  const found = await readReport(desk(), house.files, report.id);
  const text = await new TemplateHandler().getText(
    Buffer.from(await writeDocument(desk(), house.files, found, 'docx')),
  );
  assert.match(text, /Iniciativas en la cartera/);
  assert.ok((await writeDocument(desk(), house.files, found, 'pdf')).length > 10_000);
});

const buffer = async (files: typeof house.files, id: string | undefined): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of await files.read(id ?? '')) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};
