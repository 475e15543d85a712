import { type ZipPart, zipBytes } from './zipWrite.ts';

/** One cell of a sample book: a text, a number, a date by its serial, or nothing. */
export type SampleCell = string | number | { serial: number } | null;

type Span = [top: number, bottom: number, left: number, right: number];

const record = (type: number, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};
const words = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [place, value] of values.entries()) buffer.writeUInt16LE(value & 0xffff, place * 2);
  return buffer;
};
const double = (value: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value);
  return buffer;
};
const wide = (text: string): Buffer =>
  Buffer.concat([words(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);

/** The bytes of the workbook stream of Excel 97: shared texts cut over two records, as Excel cuts them. */
export const biffStream = (rows: SampleCell[][], merges: Span[] = [], name = 'Cartera'): Buffer => {
  const texts = rows.flat().filter((cell) => typeof cell === 'string');
  const all = Buffer.concat(texts.map(wide));
  const total = Buffer.alloc(8);
  total.writeUInt32LE(texts.length, 0);
  total.writeUInt32LE(texts.length, 4);
  // Cut inside the characters of the first text: the rest says again that its characters are wide.
  const cut = Math.min(3 + 4, all.length);
  const shared = [record(0xfc, total, all.subarray(0, cut))];
  if (cut < all.length) shared.push(record(0x3c, Buffer.from([1]), all.subarray(cut)));
  const title = Buffer.concat([Buffer.from([name.length, 0]), Buffer.from(name, 'latin1')]);
  const styles = [record(0xe0, words(0, 0), Buffer.alloc(16)), record(0xe0, words(0, 14), Buffer.alloc(16))];
  const start = (kind: number) => record(0x809, words(0x600, kind, 0, 0, 0, 0, 0, 0));
  const globals = (place: number): Buffer => {
    const at = Buffer.alloc(6);
    at.writeUInt32LE(place);
    return Buffer.concat([start(5), ...styles, record(0x85, at, title), ...shared, record(0x0a)]);
  };
  const joined = merges.length > 0 ? [record(0xe5, words(merges.length), ...merges.map((span) => words(...span)))] : [];
  const sheet = Buffer.concat([start(0x10), ...cellsOf(rows), ...joined, record(0x0a)]);
  return Buffer.concat([globals(globals(0).length), sheet]);
};

const cellsOf = (rows: SampleCell[][]): Buffer[] => {
  let text = 0;
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null) return [];
      if (typeof cell === 'string') return [record(0xfd, words(row, column, 0), words(text++, 0))];
      if (typeof cell === 'object') return [record(0x203, words(row, column, 1), double(cell.serial))];
      const isShort = Number.isInteger(cell) && Math.abs(cell) < 2 ** 28;
      const packed = Buffer.alloc(4);
      packed.writeInt32LE(isShort ? (cell << 2) | 2 : 0);
      return [
        isShort ? record(0x27e, words(row, column, 0), packed) : record(0x203, words(row, column, 0), double(cell)),
      ];
    }),
  );
};

/** A compound file with one stream, as old Office programs write it. */
export const compoundFile = (stream: Buffer, name = 'Workbook'): Buffer => {
  const sectors = Math.max(8, Math.ceil(stream.length / 512));
  const padded = Buffer.concat([stream], sectors * 512);
  const tables = Math.ceil((sectors + 2) / 127);
  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(tables, 48);
  header.writeUInt32LE(4096, 56);
  for (const [at, value] of [
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const)
    header.writeUInt32LE(value, at);
  const table = Buffer.alloc(tables * 512, 0xff);
  const first = tables + 1;
  for (let place = 0; place < tables; place++) {
    header.writeUInt32LE(place, 76 + place * 4);
    table.writeUInt32LE(0xfffffffd, place * 4);
  }
  table.writeUInt32LE(0xfffffffe, tables * 4);
  for (let place = 0; place < sectors; place++)
    table.writeUInt32LE(place === sectors - 1 ? 0xfffffffe : first + place + 1, (first + place) * 4);
  const entry = (label: string, kind: number, start: number, size: number): Buffer => {
    const bytes = Buffer.alloc(128);
    bytes.write(label, 0, 'utf16le');
    bytes.writeUInt16LE(label.length * 2 + 2, 64);
    bytes[66] = kind;
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const size = Math.max(4096, stream.length);
  const directory = Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0), entry(name, 2, first, size)], 512);
  return Buffer.concat([header, table, directory, padded]);
};

/** A zip with these parts. */
export const zipOf = async (parts: Record<string, ZipPart['pieces']>): Promise<Buffer> => {
  const zip: Buffer[] = [];
  for await (const bytes of zipBytes(Object.entries(parts).map(([name, pieces]) => ({ name, pieces }))))
    zip.push(bytes);
  return Buffer.concat(zip);
};

/** An OpenDocument spreadsheet with this inside `office:spreadsheet`. */
export const odsOf = (inside: string, besides: Record<string, ZipPart['pieces']> = {}): Promise<Buffer> =>
  zipOf({
    mimetype: ['application/vnd.oasis.opendocument.spreadsheet'],
    'content.xml': [
      '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>',
      inside,
      '</office:spreadsheet></office:body></office:document-content>',
    ],
    ...besides,
  });

/** An XML Spreadsheet 2003 with these rows of one sheet. */
export const xml2003Of = (rows: string, name = 'Hoja1'): string =>
  `\n<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="00000"/></Style></Styles><Worksheet ss:Name="${name}"><Table>${rows}</Table></Worksheet></Workbook>`;
