import { type BiffBook, mark, openBiff, recordAt } from './biffBook.ts';
import { textAt } from './biffText.ts';
import { numberText } from './excelValue.ts';
import { type Merge, mostMerges, placeText, type Workbook } from './sheets.ts';
import type { TableRow } from './table.ts';

type Found = { column: number; text: string };
type Cells = { row: number; at: number };

const cellMark = {
  shared: 0xfd,
  label: 0x204,
  richLabel: 0xd6,
  number: 0x203,
  packed: 0x27e,
  manyPacked: 0xbd,
  formula: 0x06,
  formulaText: 0x207,
  truth: 0x205,
};
const isCell = new Set<number>([
  cellMark.shared,
  cellMark.label,
  cellMark.richLabel,
  cellMark.number,
  cellMark.packed,
  cellMark.manyPacked,
  cellMark.formula,
  cellMark.truth,
]);
const mergedCells = 0xe5;
const errorNames: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Opens a .xls of Excel 5 to 2003 (BIFF5 and BIFF8). */
export async function openXls(path: string): Promise<Workbook> {
  const book = await openBiff(path);
  let errors = 0;
  return {
    sheets: book.sheets.map(({ name }) => name),
    rows: (place, isLook) => sheetRows(book, place, () => void (isLook || errors++)),
    merges: async (place) => sheetMerges(book, place),
    errors: () => errors,
  };
}

async function* sheetRows(book: BiffBook, place: number, onError: () => void): AsyncGenerator<TableRow[]> {
  const batch: TableRow[] = [];
  let row: TableRow | null = null;
  for (const { row: number, at } of inOrder(book, place)) {
    if (row?.number !== number + 1) {
      if (row) batch.push(row);
      row = { number: number + 1, cells: [] };
      if (batch.length >= 200) yield batch.splice(0);
    }
    for (const { column, text } of cellsAt(book, at, onError)) if (text !== '') placeText(row, column, text);
  }
  if (row) batch.push(row);
  yield batch;
}

/** Rows usually come in order and are walked as they are; where they do not, they are put so. */
function inOrder(book: BiffBook, place: number): Iterable<Cells> {
  let last = 0;
  for (const { row } of cellPlaces(book, place)) {
    if (row < last) return [...cellPlaces(book, place)].sort((one, other) => one.row - other.row || one.at - other.at);
    last = row;
  }
  return cellPlaces(book, place);
}

/** Where the cells of a sheet are; charts inside the sheet have cells of their own, which are passed over. */
function* cellPlaces(book: BiffBook, place: number): Generator<Cells> {
  for (const { at, type, data } of sheetRecords(book, place))
    if (isCell.has(type) && data.length >= 8) yield { row: data.readUInt16LE(0), at };
}

function* sheetRecords(book: BiffBook, place: number) {
  const { bytes, sheets } = book;
  let depth = 0;
  for (let at = sheets[place]?.start ?? bytes.length; ; ) {
    const record = recordAt(bytes, at);
    if (!record) return;
    if (record.type === mark.start) depth++;
    if (record.type === mark.end && --depth <= 0) return;
    if (depth === 1) yield { ...record, at };
    at = record.next;
  }
}

function sheetMerges(book: BiffBook, place: number): Merge[] {
  const merges: Merge[] = [];
  for (const { type, data } of sheetRecords(book, place)) {
    if (type !== mergedCells) continue;
    for (let at = 2; at + 8 <= data.length && merges.length < mostMerges; at += 8) {
      const [top, bottom] = [data.readUInt16LE(at) + 1, data.readUInt16LE(at + 2) + 1];
      merges.push({ top, bottom, left: data.readUInt16LE(at + 4), right: data.readUInt16LE(at + 6) });
    }
  }
  return merges;
}

function cellsAt(book: BiffBook, at: number, onError: () => void): Found[] {
  const record = recordAt(book.bytes, at);
  if (!record) return [];
  const { type, data } = record;
  const column = data.readUInt16LE(2);
  if (type === cellMark.manyPacked) return packedCells(book, data, column);
  return [{ column, text: cellText(book, type, data, record.next, onError) }];
}

function packedCells(book: BiffBook, data: Buffer, first: number): Found[] {
  const cells: Found[] = [];
  for (let at = 4; at + 8 <= data.length; at += 6)
    cells.push({
      column: first + cells.length,
      text: number(book, unpacked(data.readUInt32LE(at + 2)), data.readUInt16LE(at)),
    });
  return cells;
}

function cellText(book: BiffBook, type: number, data: Buffer, next: number, onError: () => void): string {
  const style = data.readUInt16LE(4);
  switch (type) {
    case cellMark.shared:
      return data.length < 10 ? '' : (book.strings[data.readUInt32LE(6)] ?? '');
    case cellMark.label:
    case cellMark.richLabel:
      return textAt(data, 6, 2, book);
    case cellMark.number:
      return data.length < 14 ? '' : number(book, data.readDoubleLE(6), style);
    case cellMark.packed:
      return data.length < 10 ? '' : number(book, unpacked(data.readUInt32LE(6)), style);
    case cellMark.truth:
      return truth(data[6] ?? 0, data[7] === 1, onError);
    default:
      return data.length < 14 ? '' : formulaText(book, data, style, next, onError);
  }
}

function number(book: BiffBook, value: number, style: number): string {
  return numberText(String(value), book.styles[style] ?? { kind: 'plain' }, book.startsIn1904);
}

/** Thirty bits of a whole number or of the upper half of a decimal; the two lowest say which, and whether over a hundred. */
function unpacked(packed: number): number {
  const half = Buffer.alloc(8);
  half.writeUInt32LE((packed & 0xfffffffc) >>> 0, 4);
  const value = packed & 2 ? packed >> 2 : half.readDoubleLE(0);
  return packed & 1 ? value / 100 : value;
}

function truth(value: number, isError: boolean, onError: () => void): string {
  if (!isError) return value === 1 ? 'VERDADERO' : 'FALSO';
  onError();
  return errorNames[value] ?? '#N/A';
}

/** What a formula gave the last time; a text stands in a record after it. */
function formulaText(book: BiffBook, data: Buffer, style: number, next: number, onError: () => void): string {
  if (data.readUInt16LE(12) !== 0xffff) return number(book, data.readDoubleLE(6), style);
  if (data[6] === 1) return truth(data[8] ?? 0, false, onError);
  if (data[6] === 2) return truth(data[8] ?? 0, true, onError);
  if (data[6] !== 0) return '';
  let record = recordAt(book.bytes, next);
  for (let steps = 0; record && steps < 3 && record.type !== cellMark.formulaText; steps++)
    record = recordAt(book.bytes, record.next);
  return record?.type === cellMark.formulaText ? textAt(record.data, 0, 2, book) : '';
}
