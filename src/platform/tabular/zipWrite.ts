import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

type Piece = string | Uint8Array;

/** One file to put in a zip: its name and its text or bytes in pieces. */
export type ZipPart = { name: string; pieces: AsyncIterable<Piece> | Iterable<Piece> };

type Written = { name: Buffer; crc: number; size: number; compressed: number; offset: number };

// Bit 3: sizes follow the data (it is written as it comes). Bit 11: names in UTF-8. Version 2.0, deflate, 1980-01-01.
const flags = 0x0808;
const oldestDate = 0x0021;

/** The bytes of a zip, written as the pieces come; nothing is kept but the directory. */
export async function* zipBytes(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const entry: Written = { name: Buffer.from(name), crc: 0, size: 0, compressed: 0, offset };
    const header = localHeader(entry);
    yield header;
    yield* deflated(pieces, entry);
    yield descriptor(entry);
    written.push(entry);
    offset += header.length + entry.compressed + 16;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* deflated(pieces: ZipPart['pieces'], entry: Written): AsyncGenerator<Buffer> {
  const counted = async function* () {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  };
  for await (const chunk of Readable.from(counted()).compose(createDeflateRaw({ level: 6 }))) {
    entry.compressed += chunk.length;
    yield chunk;
  }
}

function localHeader(entry: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(oldestDate, 12);
  header.writeUInt16LE(entry.name.length, 26);
  return Buffer.concat([header, entry.name]);
}

function descriptor(entry: Written): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(entry.crc, 4);
  bytes.writeUInt32LE(entry.compressed, 8);
  bytes.writeUInt32LE(entry.size, 12);
  return bytes;
}

function directoryEntry(entry: Written): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(8, 10);
  header.writeUInt16LE(oldestDate, 14);
  header.writeUInt32LE(entry.crc, 16);
  header.writeUInt32LE(entry.compressed, 20);
  header.writeUInt32LE(entry.size, 24);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
