/** One box of a film (ISO 14496-12): its name, where it begins and ends, and where what it holds begins. */
export interface Box {
  name: string;
  start: number;
  content: number;
  end: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Four bytes as a whole number. */
export const wholeAt = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at);

/** Eight bytes as a whole number. @throws RangeError where it is larger than any file. */
export const longAt = (bytes: Uint8Array, at: number): number => {
  const value = Number(viewOf(bytes).getBigUint64(at));
  if (!Number.isSafeInteger(value)) throw new RangeError('a number beyond any file');
  return value;
};

/** Four bytes as letters. */
const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The boxes between two places, one after another. @throws RangeError where one goes beyond the end. */
export const boxesIn = (bytes: Uint8Array, from: number, to: number): Box[] => {
  const boxes: Box[] = [];
  // QuickTime closes some lists with four empty bytes.
  for (let start = from; to - start >= 8; ) {
    const said = wholeAt(bytes, start);
    if (said === 0 && to < bytes.length) break;
    const content = start + (said === 1 ? 16 : 8);
    const end = said === 0 ? to : start + (said === 1 ? longAt(bytes, start + 8) : said);
    if (end < content || end > to) throw new RangeError('a box beyond its end');
    boxes.push({ name: nameAt(bytes, start + 4), start, content, end });
    start = end;
  }
  return boxes;
};

/** The boxes inside one. */
export const inside = (bytes: Uint8Array, box: Box): Box[] => boxesIn(bytes, box.content, box.end);

/** A box becomes empty space of the same size: nothing else moves, and every place that the film names stays true. */
export const blank = (bytes: Uint8Array, box: Box): void => {
  bytes.set([0x66, 0x72, 0x65, 0x65], box.start + 4);
  bytes.fill(0, box.content, box.end);
};
