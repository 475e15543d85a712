import { joined } from './joined.ts';
import { orientationIn, tiffWith } from './orientation.ts';
import { wordAt } from './pictureType.ts';

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const [hasExif, hasXmp] = [0x08, 0x04];

/** A WebP with the chunks that its points and colours need, and no other; undefined when it is not whole. */
export const webpWithoutMetadata = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return undefined;
  const pieces: Uint8Array[] = [];
  let orientation: number | undefined;
  for (let at = 12; at + 8 <= whole; ) {
    const name = wordAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    // Chunks of odd length are followed by one empty byte.
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > whole) return undefined;
    if (name === 'EXIF') orientation = orientationIn(afterPrefix(bytes.subarray(at + 8, at + 8 + length)));
    if (kept.has(name)) pieces.push(bytes.slice(at, end));
    at = end;
  }
  const extended = pieces.find((piece) => wordAt(piece, 0) === 'VP8X');
  if (extended) extended[8] = ((extended[8] ?? 0) & ~(hasExif | hasXmp)) | (orientation === undefined ? 0 : hasExif);
  if (extended && orientation !== undefined) pieces.push(exifChunk(orientation));
  return pieces.length === 0 ? undefined : withHeader(joined(pieces));
};

/** Some programs write the prefix that JPEG asks for here too. */
const afterPrefix = (content: Uint8Array): Uint8Array =>
  wordAt(content, 0) === 'Exif' ? content.subarray(6) : content;

const exifChunk = (orientation: number): Uint8Array => {
  const content = tiffWith(orientation);
  return joined([new TextEncoder().encode('EXIF'), littleEndian(content.length), content]);
};

const withHeader = (content: Uint8Array): Uint8Array =>
  joined([
    new TextEncoder().encode('RIFF'),
    littleEndian(content.length + 4),
    new TextEncoder().encode('WEBP'),
    content,
  ]);

const littleEndian = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};
