import type { TemplateData } from 'easy-template-x';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';

/**
 * The paper written into a DOCX template. The template says `{institucion}`, `{titulo}`, `{subtitulo}`, `{encabezado}`, `{pie}`;
 * `{#secciones}` with `{titulo}`, `{#parrafos}{texto}`, `{#tablas}{leyenda}{tabla}{#notas}{nota}`; `{#firmas}` with `{nombre}`,
 * `{cargo}`, `{acto}`. Charts stay out: the tables beside them say the same.
 */
export const paperDocx = async (template: Uint8Array, paper: Paper): Promise<Uint8Array> => {
  const data: TemplateData = {
    institucion: paper.institution,
    titulo: paper.title,
    subtitulo: paper.subtitle,
    encabezado: paper.header,
    pie: paper.footer,
    secciones: sectionsOf(paper.blocks),
    firmas: paper.signatures.map(({ name, post, capacity, act }) => ({
      nombre: name,
      cargo: post,
      acto: `${capacity} · ${act}`,
    })),
  };
  const { TemplateHandler } = await import('easy-template-x');
  return new TemplateHandler().process(Buffer.from(template), data);
};

type Section = {
  titulo: string;
  parrafos: { texto: string }[];
  tablas: {
    leyenda: string;
    tabla: { _type: 'rawXml'; xml: string; replaceParagraph: true };
    notas: { nota: string }[];
  }[];
};

const sectionsOf = (blocks: readonly PaperBlock[]): TemplateData[] => {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ titulo: block.text, parrafos: [], tablas: [] });
    const section = sections.at(-1);
    if (block.kind === 'paragraph')
      section?.parrafos.push(
        ...block.text
          .split('\n')
          .filter((text) => text.trim())
          .map((texto) => ({ texto })),
      );
    if (block.kind === 'table')
      section?.tablas.push({
        leyenda: block.caption,
        tabla: { _type: 'rawXml', xml: tableXml(block), replaceParagraph: true },
        notas: block.note ? [{ nota: block.note }] : [],
      });
  }
  return sections;
};

const pageWidth = 9638;

const tableXml = ({ columns, rows, numeric }: PaperTable): string => {
  const narrow = Math.min(1900, Math.floor((pageWidth * 0.62) / Math.max(1, columns.length - 1)));
  const widths = columns.map((_, index) => (index === 0 ? pageWidth - narrow * (columns.length - 1) : narrow));
  const row = (cells: readonly string[], isHeader: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, index) => cellXml(cell, widths[index] ?? narrow, numeric.includes(index), isHeader))
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${pageWidth}" w:type="dxa"/><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="D5DBE1"/><w:insideH w:val="single" w:sz="4" w:color="D5DBE1"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${row(columns, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`;
};

const cellXml = (text: string, width: number, isNumeric: boolean, isHeader: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:before="30" w:after="30"/><w:jc w:val="${isNumeric ? 'right' : 'left'}"/></w:pPr><w:r><w:rPr>${isHeader ? '<w:b/>' : ''}<w:sz w:val="18"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that no XML reader takes for markup; control characters, which XML cannot hold, are left out. */
const escapeXml = (text: string): string =>
  [...text]
    .filter((character) => character >= ' ' || character === '\t')
    .map((character) => entities[character] ?? character)
    .join('');
