import { numberText } from './excelValue.ts';
import { lastRow, longestCell, placeText, widestRow, type Workbook } from './sheets.ts';
import { TableRefused, type TableRow } from './table.ts';
import { attribute, type XmlHandler } from './xml.ts';
import { type Book, openBook, unescapeText } from './xlsxBook.ts';
import { mergesIn } from './xlsxMerges.ts';

/** Opens an .xlsx workbook. */
export async function openXlsx(path: string, inflatedBytes: number): Promise<Workbook> {
  const book = await openBook(path, inflatedBytes);
  let errors = 0;
  const partOf = (place: number) => book.sheets[place]?.part ?? '';
  return {
    sheets: book.sheets.map(({ name }) => name),
    rows: (place, isLook) =>
      isLook
        ? sheetRows({ ...book, read: book.peek }, partOf(place), () => undefined)
        : sheetRows(book, partOf(place), () => errors++),
    merges: (place) => mergesIn(book, partOf(place)),
    errors: () => errors,
  };
}

async function* sheetRows(book: Book, part: string, onError: () => void): AsyncGenerator<TableRow[]> {
  const ready: TableRow[] = [];
  const handler = sheetHandler(book, (row) => ready.push(row), onError);
  for await (const _piece of book.read(part, handler)) {
    if (ready.length > 0) yield ready.splice(0);
  }
  if (ready.length > 0) yield ready.splice(0);
}

/** Turns the marks of a sheet into rows; cells go where their reference says, rows keep their number. Long, because its parts share one state. */
function sheetHandler(book: Book, onRow: (row: TableRow) => void, onError: () => void): XmlHandler {
  let row: TableRow = { number: 0, cells: [] };
  let cell = { column: -1, type: '', style: 0, text: '' };
  let isData = false;
  let isValue = false;
  let isReading = false;
  return {
    open(name, attributes) {
      if (name === 'c') cell = startCell(attributes, cell.column + 1);
      else if (name === 'v' || name === 't') isValue = isData && !isReading;
      else if (name === 'rPh') isReading = true;
      else if (name === 'sheetData') isData = true;
      else if (name === 'row') {
        row = { number: Number(attribute(attributes, 'r') ?? row.number + 1), cells: [] };
        if (!(row.number <= lastRow)) throw new TableRefused(`La hoja dice tener más de ${lastRow} filas.`);
        cell = { ...cell, column: -1 };
      }
    },
    text(piece) {
      if (!isValue) return;
      cell.text += piece;
      if (cell.text.length > longestCell)
        throw new TableRefused(`Una celda de la fila ${row.number} es demasiado larga.`);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'sheetData') isData = false;
      else if (name === 'row') onRow(row);
      else if (name === 'c') {
        if (cell.type === 'e') onError();
        if (cell.text !== '') placeText(row, cell.column, cellText(book, cell));
      }
    },
  };
}

function startCell(attributes: string, next: number) {
  const reference = attribute(attributes, 'r');
  const column = reference ? columnIndex(reference) : next;
  if (column >= widestRow) throw new TableRefused(`Hay una fila con más de ${widestRow} columnas.`);
  return { column, type: attribute(attributes, 't') ?? 'n', style: Number(attribute(attributes, 's') ?? 0), text: '' };
}

function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}

function cellText(book: Book, cell: { type: string; style: number; text: string }): string {
  switch (cell.type) {
    case 's':
      return book.strings[Number(cell.text)] ?? '';
    case 'str':
    case 'inlineStr':
      return unescapeText(cell.text);
    case 'b':
      return cell.text === '1' || cell.text === 'true' ? 'VERDADERO' : 'FALSO';
    case 'd':
      return cell.text.replace(/T00:00:00(\.0+)?Z?$/, '').replace(/(\.\d+)?Z$/, '');
    case 'e':
      return cell.text;
    default:
      return numberText(cell.text, book.styles[cell.style] ?? { kind: 'plain' }, book.startsIn1904);
  }
}
