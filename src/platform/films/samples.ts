import { type Box, inside, longAt, wholeAt } from './boxes.ts';

/** A stretch of the file. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where the samples of a track stand in the file, by its tables. @throws RangeError when a table is missing or not whole. */
export const samplesOf = (bytes: Uint8Array, table: Box): Stretch[] => {
  const boxes = inside(bytes, table);
  const named = (...names: string[]): Box | undefined => boxes.find(({ name }) => names.includes(name));
  const [sizes, runs, places] = [named('stsz'), named('stsc'), named('stco', 'co64')];
  if (!sizes || !runs || !places) throw new RangeError('a track without its tables');
  const chunks = placesIn(bytes, places);
  const perChunk = runsIn(bytes, runs);
  const sizeOf = sizesIn(bytes, sizes);
  let sample = 0;
  return chunks.map((start, index) => {
    const count = perChunk.findLast(({ first }) => first <= index + 1)?.count ?? 0;
    let end = start;
    for (const last = sample + count; sample < last; sample += 1) end += sizeOf(sample);
    if (end > bytes.length) throw new RangeError('a sample beyond the end');
    return { start, end };
  });
};

const most = 5_000_000;

/** How many entries a table says that it has, of which each takes so many bytes. */
const countAt = (bytes: Uint8Array, { end }: Box, at: number, size: number): number => {
  const count = wholeAt(bytes, at);
  if (count > most || at + 4 + count * size > end) throw new RangeError('a table beyond its end');
  return count;
};

const placesIn = (bytes: Uint8Array, box: Box): number[] => {
  const size = box.name === 'co64' ? 8 : 4;
  const at = box.content + 4;
  return Array.from({ length: countAt(bytes, box, at, size) }, (_, index) =>
    size === 8 ? longAt(bytes, at + 4 + index * 8) : wholeAt(bytes, at + 4 + index * 4),
  );
};

const runsIn = (bytes: Uint8Array, box: Box): { first: number; count: number }[] => {
  const at = box.content + 4;
  return Array.from({ length: countAt(bytes, box, at, 12) }, (_, index) => ({
    first: wholeAt(bytes, at + 4 + index * 12),
    count: wholeAt(bytes, at + 8 + index * 12),
  }));
};

const sizesIn = (bytes: Uint8Array, box: Box): ((sample: number) => number) => {
  const same = wholeAt(bytes, box.content + 4);
  if (same > 0) return () => same;
  const at = box.content + 8;
  const count = countAt(bytes, box, at, 4);
  return (sample) => {
    if (sample >= count) throw new RangeError('a sample that is not there');
    return wholeAt(bytes, at + 4 + sample * 4);
  };
};
