import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { TemplateHandler } from 'easy-template-x';
import { barChartSvg, type Paper, paperDocx, paperPdf } from './index.ts';

const hostile = '#panic("x") *b* $1$ {institucion} <w:p/> & "comillas" \\ @ñandú →';
const paper: Paper = {
  institution: 'Municipalidad de Trehuelemu',
  title: hostile,
  subtitle: 'Primer semestre',
  header: 'Cifras al 30 jun 2026',
  footer: 'Borrador',
  author: 'SECPLAC',
  blocks: [
    { kind: 'heading', text: 'Resumen' },
    { kind: 'paragraph', text: `${hostile}\n\nSegundo párrafo` },
    {
      kind: 'table',
      caption: hostile,
      columns: ['', 'N°'],
      rows: [
        [hostile, '1'],
        ['Largo', '2'],
      ],
      numeric: [1],
      note: hostile,
    },
  ],
  signatures: [{ name: 'Marta Quezada', post: 'Alcaldesa', capacity: 'Titular', act: 'Aprobó el 2 jul 2026' }],
  issuedAt: new Date('2026-07-02T12:00:00Z'),
};
const template = () => readFile(join(import.meta.dirname, '../../modules/common/papers/templates/documento.docx'));

test('words that look like markup are words on paper, in both forms', async () => {
  const pdf = Buffer.from(await paperPdf(paper)).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7/);
  const text = await new TemplateHandler().getText(Buffer.from(await paperDocx(await template(), paper)));
  // One title, one paragraph, one caption, one cell and one note carry them unchanged.
  assert.equal(text.split(hostile).length - 1, 5);
});

test('the PDF is tagged, in Spanish, with a title, and the same paper gives the same bytes', async () => {
  const bytes = Buffer.from(await paperPdf(paper));
  const pdf = bytes.toString('latin1');
  assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(pdf, /\/Lang\s*\(es-CL\)/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  assert.match(pdf, /pdfuaid/);
  assert.ok(bytes.equals(Buffer.from(await paperPdf(paper))));
});

test('a chart goes into the PDF with the words that say the same', async () => {
  const svg = await barChartSvg({
    labels: ['<b>Villa & Norte</b>'],
    series: [{ name: 'N°', values: [3] }],
    show: String,
  });
  assert.match(svg, /&lt;b&gt;Villa &amp; Norte/);
  const pdf = await paperPdf({
    ...paper,
    blocks: [{ kind: 'chart', caption: 'Por localidad', alt: 'Villa Norte, 3', svg }],
  });
  assert.ok(pdf.length > 5_000);
});

test('the institution’s colour and logo stand at the head, told in words to who cannot see them', async () => {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const bytes = [...Buffer.from(dot, 'base64')];
  const plain = await paperPdf(paper);
  const headed = await paperPdf({ ...paper, letterhead: { colour: '#7a1f1f', logo: { format: 'png', bytes } } });
  assert.ok(headed.length > plain.length);
  assert.match(Buffer.from(headed).toString('latin1'), /\/Alt/);
});
