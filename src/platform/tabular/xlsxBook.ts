import { StringDecoder } from 'node:string_decoder';
import { type NumberStyle, numberStyle } from './excelValue.ts';
import { TableRefused } from './table.ts';
import { attribute, type XmlHandler, xmlReader } from './xml.ts';
import { type InflateBudget, inflateBudget, inflateEntry, readZipDirectory, type ZipEntry } from './zipRead.ts';

/** An open workbook: its visible sheets in order, and the parts that every sheet needs. */
export type Book = {
  sheets: { name: string; part: string }[];
  startsIn1904: boolean;
  styles: NumberStyle[];
  strings: string[];
  read(part: string, handler: XmlHandler): AsyncGenerator<void>;
  /** The beginning of a part, to be left before its end: it spends nothing of what the whole reading may cost. */
  peek(part: string, handler: XmlHandler): AsyncGenerator<void>;
  /** The bytes of a part as it says them, when there are few enough to walk it twice. */
  bytes(part: string): AsyncGenerator<Buffer>;
};

const walkedTwice = 60_000_000;

const stringsLimit = 3_000_000;
const charactersLimit = 80_000_000;

/** Opens an .xlsx file; refuses damaged ones and those that inflate over the limit (bytes). */
export async function openBook(path: string, inflatedBytes: number): Promise<Book> {
  const entries = await readZipDirectory(path);
  const budget = inflateBudget(inflatedBytes);
  const read = (part: string, handler: XmlHandler) => readPart(path, entries.get(part), handler, budget);
  const bookPart = [...entries.keys()].find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? 'xl/workbook.xml';
  const links = await linksOf(bookPart, read);
  const { listed, startsIn1904 } = await listSheets(bookPart, read);
  const sheets = listed.flatMap(({ name, link }) => {
    const part = links.get(link);
    return part && entries.has(part) && !part.includes('chartsheets') ? [{ name, part }] : [];
  });
  if (sheets.length === 0) throw new TableRefused('El libro no tiene ninguna hoja con datos.');
  const partLike = (name: string) => [...links.values()].find((part) => part.endsWith(name) && entries.has(part));
  const styles = await readStyles(partLike('styles.xml'), read);
  const strings = await readStrings(partLike('haredStrings.xml'), read);
  const peek: Read = (part, handler) => readPart(path, entries.get(part), handler, { spend: () => undefined });
  const bytes = (part: string) => partBytes(path, entries.get(part));
  return { sheets, startsIn1904, styles, strings, read, peek, bytes };
}

type Read = Book['read'];

async function* partBytes(path: string, entry: ZipEntry | undefined): AsyncGenerator<Buffer> {
  if (entry && entry.size <= walkedTwice) yield* inflateEntry(path, entry, { spend: () => undefined });
}

async function* readPart(
  path: string,
  entry: ZipEntry | undefined,
  handler: XmlHandler,
  budget: InflateBudget,
): AsyncGenerator<void> {
  if (!entry)
    throw new TableRefused('Al libro le falta una parte. Ábralo en su planilla, guárdelo de nuevo y vuelva a subirlo.');
  const decoder = new StringDecoder('utf8');
  const push = xmlReader(handler);
  for await (const bytes of inflateEntry(path, entry, budget)) {
    push(decoder.write(bytes).replace(/^\uFEFF/, ''));
    yield;
  }
  push(decoder.end());
}

async function readWhole(part: string, read: Read, handler: Partial<XmlHandler>): Promise<void> {
  const full = { open: () => {}, close: () => {}, text: () => {}, ...handler };
  for await (const _piece of read(part, full)) {
    // The handler keeps what it needs.
  }
}

/** Parts by link id, as full names inside the zip. */
async function linksOf(bookPart: string, read: Read): Promise<Map<string, string>> {
  const folder = bookPart.slice(0, bookPart.lastIndexOf('/'));
  const links = new Map<string, string>();
  await readWhole(`${folder}/_rels/${bookPart.slice(folder.length + 1)}.rels`, read, {
    open(name, attributes) {
      const id = attribute(attributes, 'Id');
      const target = attribute(attributes, 'Target')?.replace(/\\/g, '/');
      if (name !== 'Relationship' || !id || !target) return;
      links.set(id, target.startsWith('/') ? target.slice(1) : `${folder}/${target.replace(/^\.\//, '')}`);
    },
  });
  return links;
}

async function listSheets(bookPart: string, read: Read) {
  const listed: { name: string; link: string }[] = [];
  let startsIn1904 = false;
  await readWhole(bookPart, read, {
    open(name, attributes) {
      if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || /hidden/i.test(attribute(attributes, 'state') ?? '')) return;
      listed.push({ name: attribute(attributes, 'name') ?? '', link: attribute(attributes, 'id') ?? '' });
    },
  });
  return { listed, startsIn1904 };
}

async function readStyles(part: string | undefined, read: Read): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isInCells = false;
  if (!part) return styles;
  await readWhole(part, read, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      styles.push(numberStyle(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

async function readStrings(part: string | undefined, read: Read): Promise<string[]> {
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let depth = { isText: false, isReading: false };
  let characters = 0;
  await readWhole(part, read, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') depth.isText = !depth.isReading;
      else if (name === 'rPh') depth.isReading = true;
    },
    text(piece) {
      if (depth.isText) text += piece;
    },
    close(name) {
      if (name === 't') depth.isText = false;
      else if (name === 'rPh') depth.isReading = false;
      if (name !== 'si') return;
      depth = { isText: false, isReading: false };
      characters += text.length;
      strings.push(unescapeText(text));
      refuseIfTooMuch(strings.length, characters);
    },
  });
  return strings;
}

/** Refuses a book whose shared texts would fill the memory. */
export function refuseIfTooMuch(strings: number, characters: number): void {
  if (strings <= stringsLimit && characters <= charactersLimit) return;
  throw new TableRefused(
    'El libro tiene demasiado texto para leerlo de una vez. Divídalo en partes o guárdelo como CSV.',
  );
}

/** Spreadsheets write characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
