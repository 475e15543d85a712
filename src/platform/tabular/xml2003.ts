import { decodedText, examineBytes } from './csvEncoding.ts';
import { type NumberStyle, numberStyle, numberText } from './excelValue.ts';
import { refuseLongCell, type SheetEvents, type Walk, workbookOf } from './markupSheets.ts';
import { lastRow, longestCell, placeText, type Workbook } from './sheets.ts';
import { TableRefused, type TableRow } from './table.ts';
import { attribute, type XmlHandler, xmlReader } from './xml.ts';

/** Opens an XML Spreadsheet 2003, which comes under any extension. */
export async function openXml2003(path: string): Promise<Workbook> {
  const { encoding } = await examineBytes(path);
  const walk: Walk = async function* (events) {
    const push = xmlReader(handlerFor(events));
    let isBeginning = true;
    for await (const piece of decodedText(path, encoding)) {
      push(isBeginning ? piece.trimStart() : piece);
      isBeginning = false;
      yield;
    }
  };
  return workbookOf(walk, walk);
}

type CellMark = { column: number; style: string; type: string; text: string };

/** Turns the marks of the file into rows. Long, because its parts share one state. */
function handlerFor(events: SheetEvents): XmlHandler {
  const styles = new Map<string, NumberStyle>();
  let style = '';
  let row: TableRow = { number: 0, cells: [] };
  let skipped = 0;
  let cell: CellMark = { column: -1, style: '', type: '', text: '' };
  let next = 0;
  let isData = false;
  let comments = 0;
  return {
    open(name, attributes) {
      if (name === 'Comment' || name === 'PhoneticText') comments++;
      else if (name === 'Style') style = attribute(attributes, 'ID') ?? '';
      else if (name === 'NumberFormat') styles.set(style, styleOf(attribute(attributes, 'Format')));
      else if (name === 'Worksheet') {
        events.sheet(attribute(attributes, 'Name') ?? '', false);
        row = { number: 0, cells: [] };
        skipped = 0;
      } else if (name === 'Row') {
        row = { number: rowNumber(attributes, row.number + skipped + 1), cells: [] };
        skipped = Number(attribute(attributes, 'Span') ?? 0) || 0;
        next = 0;
      } else if (name === 'Cell') {
        const column = Number(attribute(attributes, 'Index') ?? next + 1) - 1;
        if (!(column >= 0)) throw new TableRefused(`La fila ${row.number} tiene una celda sin lugar.`);
        cell = { column, style: attribute(attributes, 'StyleID') ?? '', type: '', text: '' };
        next = column + 1 + mergeOf(attributes, row.number, column, events);
      } else if (name === 'Data' && comments === 0) {
        isData = true;
        cell.type = attribute(attributes, 'Type') ?? 'String';
      }
    },
    text(piece) {
      if (!isData || comments > 0) return;
      cell.text += piece;
      refuseLongCell(cell.text, longestCell, row.number);
    },
    close(name) {
      if (name === 'Comment' || name === 'PhoneticText') comments--;
      else if (name === 'Data') isData = false;
      else if (name === 'Row') events.row(row);
      else if (name === 'Cell' && cell.text !== '') {
        if (cell.type === 'Error') events.error();
        placeText(row, cell.column, cellText(cell, styles));
      }
    },
  };
}

function rowNumber(attributes: string, usual: number): number {
  const number = Number(attribute(attributes, 'Index') ?? usual);
  if (!(number >= 1 && number <= lastRow)) throw new TableRefused(`La hoja dice tener más de ${lastRow} filas.`);
  return number;
}

/** Tells of a cell joined with its neighbours; answers how many it covers to the right. */
function mergeOf(attributes: string, top: number, left: number, events: SheetEvents): number {
  const across = Number(attribute(attributes, 'MergeAcross') ?? 0) || 0;
  const down = Number(attribute(attributes, 'MergeDown') ?? 0) || 0;
  if (across > 0 || down > 0) events.merge({ top, left, bottom: top + down, right: left + across });
  return across;
}

function styleOf(format: string | null): NumberStyle {
  if (format && /^(Short|Medium|Long|General) (Date|Time)$/.test(format))
    return { kind: format.endsWith('Date') ? 'date' : 'time' };
  return numberStyle(0, format ?? undefined);
}

function cellText({ type, text, style }: CellMark, styles: ReadonlyMap<string, NumberStyle>): string {
  if (type === 'Boolean') return text === '1' ? 'VERDADERO' : 'FALSO';
  if (type === 'DateTime') return text.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/\.0+Z?$/, '');
  // A code typed as a number keeps the zeros that the file wrote.
  if (type !== 'Number' || /^0\d+$/.test(text)) return text;
  return numberText(text, styles.get(style) ?? { kind: 'plain' }, false);
}
