import { type FileHandle, open } from 'node:fs/promises';
import { TableRefused } from './table.ts';

/** A compound file (the container of old Office documents): the names of its streams, and each one whole. */
export type Compound = { names: string[]; stream(name: string): Promise<Buffer> };

type Entry = { name: string; start: number; size: number; isRoot: boolean };
type Sectors = { file: FileHandle; bytes: number; size: number; table: number[] };

const damaged = 'El libro está dañado o incompleto. Ábralo en su planilla, guárdelo como .xlsx y vuelva a subirlo.';
const largestStream = 80_000_000;
const lastSector = 0xfffffffa;

/** Runs work on an open compound file, closed after it; what points outside the file or in circles is refused. */
export async function withCompound<T>(path: string, work: (compound: Compound) => Promise<T>): Promise<T> {
  const file = await open(path);
  try {
    return await work(await openCompound(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

async function openCompound(file: FileHandle, bytes: number): Promise<Compound> {
  const head = await readAt(file, 0, 512);
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new TableRefused(damaged);
  const big: Sectors = { file, bytes, size: 1 << shift, table: [] };
  big.table = await allocation(big, head);
  const entries = entriesIn(await chain(big, head.readUInt32LE(48), largestStream));
  const root = entries.find((entry) => entry.isRoot);
  const cutoff = head.readUInt32LE(56);
  return {
    names: entries.map(({ name }) => name),
    async stream(name) {
      const entry = entries.find((one) => one.name === name);
      if (!entry || !root) throw new TableRefused(damaged);
      if (entry.size > largestStream)
        throw new TableRefused('El libro es demasiado grande para leerlo como .xls. Guárdelo como .xlsx o CSV.');
      if (entry.size >= cutoff) return (await chain(big, entry.start, entry.size)).subarray(0, entry.size);
      const small = await chain(big, root.start, root.size);
      const links = numbers(await chain(big, head.readUInt32LE(60), bytes));
      return smallStream(small, links, entry);
    },
  };
}

/** Which sector follows which: the places of this table are in the header and, for large files, in a chain of their own. */
async function allocation(sectors: Sectors, head: Buffer): Promise<number[]> {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(head.readUInt32LE(at));
  const most = Math.ceil(sectors.bytes / sectors.size);
  let next = head.readUInt32LE(68);
  for (let steps = 0; next < lastSector; steps++) {
    if (steps > most) throw new TableRefused(damaged);
    const more = numbers(await sector(sectors, next));
    next = more.pop() ?? lastSector;
    places.push(...more);
  }
  const table: number[] = [];
  for (const place of places.filter((one) => one < lastSector)) {
    if (table.length > most) break;
    for (const link of numbers(await sector(sectors, place))) table.push(link);
  }
  return table;
}

/** The bytes of a chain of sectors, at most as many as asked for; neighbours are read together. */
async function chain(sectors: Sectors, start: number, wanted: number): Promise<Buffer> {
  const { file, bytes, size, table } = sectors;
  const pieces: Buffer[] = [];
  const most = Math.ceil(Math.min(wanted, bytes) / size);
  let taken = 0;
  for (let place = start; place < lastSector && taken < most; ) {
    let count = 1;
    while (table[place + count - 1] === place + count && taken + count < most) count++;
    pieces.push(await readAt(file, (place + 1) * size, Math.min(count * size, bytes - (place + 1) * size)));
    taken += count;
    place = table[place + count - 1] ?? lastSector;
  }
  return Buffer.concat(pieces);
}

function smallStream(small: Buffer, links: number[], { start, size }: Entry): Buffer {
  const pieces: Buffer[] = [];
  for (let place = start; place < lastSector && pieces.length * 64 < size; place = links[place] ?? lastSector)
    pieces.push(small.subarray(place * 64, place * 64 + 64));
  return Buffer.concat(pieces).subarray(0, size);
}

async function sector({ file, size, bytes }: Sectors, place: number): Promise<Buffer> {
  if ((place + 1) * size >= bytes) throw new TableRefused(damaged);
  return readAt(file, (place + 1) * size, size);
}

function numbers(buffer: Buffer): number[] {
  const list: number[] = [];
  for (let at = 0; at + 4 <= buffer.length; at += 4) list.push(buffer.readUInt32LE(at));
  return list;
}

function entriesIn(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const kind = directory[at + 66];
    if (kind !== 2 && kind !== 5) continue;
    const length = Math.max(0, Math.min(62, directory.readUInt16LE(at + 64) - 2));
    const name = directory.toString('utf16le', at, at + length);
    const [start, size] = [directory.readUInt32LE(at + 116), directory.readUInt32LE(at + 120)];
    entries.push({ name, start, size, isRoot: kind === 5 });
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length <= 0) throw new TableRefused(damaged);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (length >= 512 && bytesRead < 512) throw new TableRefused(damaged);
  return buffer.subarray(0, bytesRead);
}
