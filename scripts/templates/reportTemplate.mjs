// Writes the template of every paper: `node scripts/templates/reportTemplate.mjs`. An institution may edit the DOCX
// in its own word processor; only the words between braces must stay.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';

const grey = '495057';
const right = { type: TabStopType.RIGHT, position: 9638 };
const line = (text, options = {}) => new Paragraph({ children: [new TextRun(text)], ...options });
const small = (text) => new TextRun({ text, size: 17, color: grey });

const header = new Header({
  children: [
    new Paragraph({
      tabStops: [right],
      children: [small('{institucion}'), new TextRun({ children: [new Tab()] }), small('{encabezado}')],
    }),
  ],
});
const footer = new Footer({
  children: [
    new Paragraph({
      tabStops: [right],
      children: [
        small('{pie}'),
        new TextRun({
          size: 17,
          color: grey,
          children: [new Tab(), 'Página ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES],
        }),
      ],
    }),
  ],
});

const body = [
  new Paragraph({ children: [new TextRun({ text: '{institucion}', bold: true, color: '0B4A8F', size: 22 })] }),
  line('{titulo}', { heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT }),
  new Paragraph({ children: [new TextRun({ text: '{subtitulo}', color: grey, size: 23 })] }),
  line('{#secciones}'),
  line('{titulo}', { heading: HeadingLevel.HEADING_1 }),
  line('{#parrafos}'),
  line('{texto}', { spacing: { after: 120 } }),
  line('{/parrafos}'),
  line('{#tablas}'),
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 60 },
    children: [new TextRun({ text: '{leyenda}', bold: true, size: 19 })],
  }),
  line('{tabla}'),
  line('{#notas}'),
  new Paragraph({ spacing: { before: 60, after: 120 }, children: [small('{nota}')] }),
  line('{/notas}'),
  line('{/tablas}'),
  line('{/secciones}'),
  line('Firmas', { heading: HeadingLevel.HEADING_1 }),
  line('{#firmas}'),
  new Paragraph({
    keepNext: true,
    spacing: { before: 300 },
    children: [new TextRun({ text: '{nombre}', bold: true })],
  }),
  line('{cargo}', { keepNext: true }),
  new Paragraph({ children: [small('{acto}')] }),
  line('{/firmas}'),
];

const template = new Document({
  title: 'Informe semestral',
  creator: 'Cabildo',
  styles: { default: { document: { run: { font: 'Cambria', size: 21, language: { value: 'es-CL' } } } } },
  sections: [{ headers: { default: header }, footers: { default: footer }, children: body }],
});

const place = join(import.meta.dirname, '../../src/modules/common/papers/templates/documento.docx');
writeFileSync(place, await Packer.toBuffer(template));
