import { open, readFile, stat } from 'node:fs/promises';
import { codePageName, sharedTexts, textAt, type TextReader } from './biffText.ts';
import { withCompound } from './compound.ts';
import { type NumberStyle, numberStyle } from './excelValue.ts';
import { TableRefused } from './table.ts';
import { refuseIfTooMuch } from './xlsxBook.ts';

/** One record of an old Excel book. */
export type BiffRecord = { type: number; data: Buffer; next: number };

/** An old Excel book: its bytes, and what its sheets share. */
export type BiffBook = TextReader & {
  bytes: Buffer;
  sheets: { name: string; start: number }[];
  strings: string[];
  styles: NumberStyle[];
  startsIn1904: boolean;
};

const advice = 'Ábralo en su planilla, guárdelo como .xlsx y vuelva a subirlo.';
const password = 'El archivo está protegido con contraseña. Quítesela y vuelva a subirlo.';

/** The marks of records that are read. */
export const mark = {
  start: 0x809,
  end: 0x0a,
  sheet: 0x85,
  strings: 0xfc,
  more: 0x3c,
  format: 0x41e,
  style: 0xe0,
  date1904: 0x22,
  codePage: 0x42,
  password: 0x2f,
};

/** Opens a .xls of Excel 5 to 2003, inside its container or bare. */
export async function openBiff(path: string): Promise<BiffBook> {
  const bytes = await workbookBytes(path);
  const first = recordAt(bytes, 0);
  const version = first && first.data.length >= 4 ? first.data.readUInt16LE(0) : 0;
  if (first?.type !== mark.start || (version !== 0x600 && version !== 0x500))
    throw new TableRefused(`Es un libro de Excel anterior a 1993, que no se lee. ${advice}`);
  const book: BiffBook = {
    bytes,
    isUnicode: version === 0x600,
    codePage: 'windows-1252',
    sheets: [],
    strings: [],
    styles: [],
    startsIn1904: false,
  };
  readGlobals(book, first.next);
  return book;
}

async function workbookBytes(path: string): Promise<Buffer> {
  const head = await readFirst(path);
  if (head[0] === 0x09) return (await stat(path)).size > 80_000_000 ? Buffer.alloc(0) : readFile(path);
  return withCompound(path, async ({ names, stream }) => {
    if (names.includes('EncryptedPackage')) throw new TableRefused(password);
    const name = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'].find((one) => names.includes(one));
    if (name) return stream(name);
    if (names.includes('WordDocument')) throw new TableRefused('Es un documento de Word, no una planilla.');
    throw new TableRefused(`El archivo no es un libro de Excel: no tiene hojas. ${advice}`);
  });
}

async function readFirst(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    return (await file.read(Buffer.alloc(8), 0, 8, 0)).buffer;
  } finally {
    await file.close();
  }
}

/** The record at a place; null where there is no whole one. */
export function recordAt(bytes: Buffer, at: number): BiffRecord | null {
  if (at + 4 > bytes.length) return null;
  const next = at + 4 + bytes.readUInt16LE(at + 2);
  return next > bytes.length ? null : { type: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, next), next };
}

function readGlobals(book: BiffBook, from: number): void {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  for (let record = recordAt(book.bytes, from); record; record = recordAt(book.bytes, record.next)) {
    const { type, data } = record;
    if (type === mark.end) break;
    if (type === mark.password) throw new TableRefused(password);
    if (type === mark.codePage && data.length >= 2) book.codePage = codePageName(data.readUInt16LE(0));
    if (type === mark.date1904) book.startsIn1904 = data[0] === 1;
    if (type === mark.sheet) listSheet(book, data);
    if (type === mark.style && data.length >= 4) styles.push(data.readUInt16LE(2));
    if (type === mark.format && data.length >= 3)
      formats.set(data.readUInt16LE(0), textAt(data, 2, book.isUnicode ? 2 : 1, book));
    if (type === mark.strings) readStrings(book, data, record.next);
  }
  book.styles = styles.map((id) => numberStyle(id, formats.get(id)));
}

/** Hidden sheets, charts and macros are no tables. */
function listSheet(book: BiffBook, data: Buffer): void {
  if (data.length < 8 || ((data[4] ?? 0) & 3) !== 0 || data[5] !== 0) return;
  book.sheets.push({ start: data.readUInt32LE(0), name: textAt(data, 6, 1, book) });
}

function readStrings(book: BiffBook, data: Buffer, from: number): void {
  const pieces = [data];
  for (let more = recordAt(book.bytes, from); more?.type === mark.more; more = recordAt(book.bytes, more.next))
    pieces.push(more.data);
  let length = 0;
  for (const text of sharedTexts(pieces)) {
    length += text.length;
    book.strings.push(text);
    refuseIfTooMuch(book.strings.length, length);
  }
}
