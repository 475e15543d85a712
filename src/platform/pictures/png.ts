import { crc32 } from 'node:zlib';
import { joined } from './joined.ts';
import { orientationIn, tiffWith } from './orientation.ts';
import { wordAt } from './pictureType.ts';

// The points, their colours and, of a moving picture, its frames.
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '));

/** A PNG with the chunks that its points and colours need, and no other; undefined when it is not whole. */
export const pngWithoutMetadata = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  let orientation: number | undefined;
  for (let at = 8; ; ) {
    const length = view.getUint32(at);
    const name = wordAt(bytes, at + 4);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (name === 'eXIf') orientation = orientationIn(bytes.subarray(at + 8, at + 8 + length));
    if (name === 'IEND' && orientation !== undefined) pieces.push(chunkOf('eXIf', tiffWith(orientation)));
    if (kept.has(name)) pieces.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(pieces);
    at = end;
  }
};

/** One chunk: its length, its name, what it holds and its sum. */
export const chunkOf = (name: string, content: Uint8Array): Uint8Array => {
  const named = joined([new TextEncoder().encode(name), content]);
  const ends = new Uint8Array(8);
  const view = new DataView(ends.buffer);
  view.setUint32(0, content.length);
  view.setUint32(4, crc32(named));
  return joined([ends.subarray(0, 4), named, ends.subarray(4)]);
};
