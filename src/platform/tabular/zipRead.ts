import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { TableRefused } from './table.ts';

/** One file inside a zip, as its directory declares it (sizes in bytes). */
export type ZipEntry = {
  name: string;
  compressed: number;
  size: number;
  offset: number;
  method: number;
  crc: number;
  isEncrypted: boolean;
};

/** Adds up declared sizes over the parts read and refuses the one too many, before inflating it. */
export type InflateBudget = { spend(bytes: number): void };

const damaged = 'El archivo está dañado o incompleto. Ábralo en su planilla, guárdelo de nuevo y vuelva a subirlo.';
const directoryLimit = 8_000_000;
const entriesLimit = 10_000;

/** A budget of inflated bytes. */
export function inflateBudget(limit: number): InflateBudget {
  let spent = 0;
  return {
    spend(bytes) {
      spent += bytes;
      if (spent <= limit) return;
      const megabytes = Math.round(limit / 1_000_000);
      throw new TableRefused(
        `El archivo se descomprime en más de ${megabytes} MB. Divídalo en partes o guárdelo como CSV.`,
      );
    },
  };
}

/** The directory of a zip file by name; refuses damaged ones. */
export async function readZipDirectory(path: string): Promise<Map<string, ZipEntry>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = await readAt(file, Math.max(0, size - 66_000), Math.min(size, 66_000));
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end < 0 || end + 22 > tail.length) throw new TableRefused(damaged);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (length > directoryLimit || start + length > size) throw new TableRefused(damaged);
    return entriesFrom(await readAt(file, start, length), size);
  } finally {
    await file.close();
  }
}

/** The bytes of one entry, inflated piece by piece; the size it declares is paid first, and the byte over it is refused. */
export async function* inflateEntry(path: string, entry: ZipEntry, budget: InflateBudget): AsyncGenerator<Buffer> {
  if (entry.isEncrypted)
    throw new TableRefused('El archivo está protegido con contraseña. Quítesela y vuelva a subirlo.');
  if (entry.method !== 0 && entry.method !== 8) throw new TableRefused(damaged);
  budget.spend(entry.size);
  let size = 0;
  let crc = 0;
  for await (const chunk of entryStream(path, entry)) {
    size += chunk.length;
    crc = crc32(chunk, crc);
    if (size > entry.size) throw new TableRefused(damaged);
    yield chunk;
  }
  if (size !== entry.size || crc !== entry.crc) throw new TableRefused(damaged);
}

async function* entryStream(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const start = await dataStart(path, entry);
  if (entry.compressed === 0) return;
  const source = createReadStream(path, { start, end: start + entry.compressed - 1, highWaterMark: 65_536 });
  if (entry.method === 0) {
    yield* source;
    return;
  }
  const inflater = createInflateRaw({ chunkSize: 65_536 });
  pipeline(source, inflater, () => {});
  try {
    yield* inflater;
  } catch {
    throw new TableRefused(damaged);
  }
}

/** The local header repeats name and extra field with lengths of its own, so the data starts where it says. */
async function dataStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = await readAt(file, entry.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new TableRefused(damaged);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

function entriesFrom(directory: Buffer, fileSize: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const entry = entryAt(directory, at, nameLength);
    if (entry.offset + entry.compressed > fileSize) throw new TableRefused(damaged);
    entries.set(entry.name, entry);
    if (entries.size > entriesLimit) throw new TableRefused(damaged);
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(directory: Buffer, at: number, nameLength: number): ZipEntry {
  const entry = {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength).replace(/\\/g, '/'),
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    compressed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  const extraAt = at + 46 + nameLength;
  return withLargeSizes(entry, directory.subarray(extraAt, extraAt + directory.readUInt16LE(at + 30)));
}

/** Zip64 keeps the true sizes in an extra field, in this order, only those that did not fit. */
function withLargeSizes(entry: ZipEntry, extra: Buffer): ZipEntry {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let value = at + 4;
    const next = () => {
      value += 8;
      if (value > extra.length) throw new TableRefused(damaged);
      return Number(extra.readBigUInt64LE(value - 8));
    };
    if (entry.size === 0xffffffff) entry.size = next();
    if (entry.compressed === 0xffffffff) entry.compressed = next();
    if (entry.offset === 0xffffffff) entry.offset = next();
  }
  return entry;
}

async function readAt(file: Awaited<ReturnType<typeof open>>, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
