import { columnLetter } from './header.ts';
import { neutralise } from './neutralise.ts';
import { type Cell, TableRefused } from './table.ts';
import { plainDecimal } from './excelValue.ts';
import { zipBytes } from './zipWrite.ts';

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// The limits of the format itself (ECMA-376 and Excel).
const mostRows = 1_048_576;
const longestText = 32_767;

/** One sheet of a workbook. */
export interface Sheet {
  name: string;
  headers: string[];
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>;
}

/** The bytes of an .xlsx workbook, written row by row. */
export function xlsxBytes(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return zipBytes([
    { name: '[Content_Types].xml', pieces: [contentTypes(paths)] },
    { name: '_rels/.rels', pieces: [relationships('officeDocument', 'xl/workbook.xml')] },
    { name: 'xl/workbook.xml', pieces: [workbook(sheets)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [relationships(...paths.flatMap((path) => ['worksheet', path]), 'styles', 'styles.xml')],
    },
    { name: 'xl/styles.xml', pieces: [styles] },
    ...sheets.map(({ headers, rows }, index) => ({ name: `xl/${paths[index]}`, pieces: sheetPieces(headers, rows) })),
  ]);
}

async function* sheetPieces(headers: string[], rows: AsyncIterable<Cell[]> | Iterable<Cell[]>): AsyncGenerator<string> {
  yield `${start}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let number = 1;
  let piece = rowXml(headers, number, 2);
  for await (const cells of rows) {
    if (++number > mostRows)
      throw new TableRefused('Son más filas de las que caben en una hoja de Excel. Expórtelas en CSV.');
    piece += rowXml(cells, number, 0);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData></worksheet>`;
}

function rowXml(cells: Cell[], number: number, style: number): string {
  const written = cells.map((cell, index) => cellXml(cell, `${columnLetter(index)}${number}`, style));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(cell: Cell, reference: string, style: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}" s="${style}"><v>${plainDecimal(cell)}</v></c>`;
  if (typeof cell === 'object') return dateXml(cell.date, reference);
  if (cell.length > longestText) {
    throw new TableRefused(
      `El texto de la celda ${reference} no cabe en Excel (más de 32.767 letras). Exporte en CSV.`,
    );
  }
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(neutralise(cell))}</t></is></c>`;
}

/** Days since 1899-12-30; one less before March 1900, whose 29 February spreadsheets invented. Dates before 1900 go as text. */
function dateXml(date: string, reference: string): string {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!(days >= 2)) return cellXml(date, reference, 0);
  return `<c r="${reference}" s="1"><v>${days < 61 ? days - 1 : days}</v></c>`;
}

/** XML text: marks escaped, characters that XML cannot hold dropped, carriage returns as _x000D_. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '_x000D_');
}

const contentTypes = (paths: readonly string[]): string =>
  `${start}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${paths
    .map((path) => `<Override PartName="/xl/${path}" ContentType="${type}.worksheet+xml"/>`)
    .join('')}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`;

// Styles: 0 plain, 1 date, 2 bold (headers).
const styles = `${start}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${start}<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim();
  return plain || 'Hoja1';
}

function relationships(...pairs: string[]): string {
  let xml = '';
  for (let at = 0; at < pairs.length; at += 2) {
    xml += `<Relationship Id="rId${at / 2 + 1}" Type="${links}/${pairs[at]}" Target="${pairs[at + 1]}"/>`;
  }
  return `${start}<Relationships xmlns="${packageTypes}/relationships">${xml}</Relationships>`;
}
