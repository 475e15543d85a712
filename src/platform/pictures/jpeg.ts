import { joined } from './joined.ts';
import { orientationIn, tiffWith } from './orientation.ts';

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const exif = 'Exif\0\0';

/** A JPEG with the segments that its points and colours need, and no other; undefined when it is not whole. */
export const jpegWithoutMetadata = (bytes: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let orientation: number | undefined;
  let at = 2;
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === endOfImage) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && latin(segment, 4, 6) === exif) orientation ??= orientationIn(segment.subarray(10));
    if (isKept(marker, segment)) kept.push(marker === 0xe0 ? withoutThumbnail(segment) : segment);
    at = end;
    if (marker !== startOfScan) continue;
    const over = endOfScan(bytes, at);
    if (over === undefined) return undefined;
    kept.push(bytes.subarray(at, over));
    at = over;
  }
  return joined([
    Uint8Array.of(0xff, startOfImage),
    ...(orientation === undefined ? [] : [segmentOf(orientation)]),
    ...kept,
    Uint8Array.of(0xff, endOfImage),
  ]);
};

const latin = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** Of what programs add (APP0–15, comments) only what decides how colours are shown. */
const isKept = (marker: number, segment: Uint8Array): boolean => {
  if (marker === 0xe0) return latin(segment, 4, 5) === 'JFIF\0';
  if (marker === 0xe2) return latin(segment, 4, 12) === 'ICC_PROFILE\0';
  if (marker === 0xee) return latin(segment, 4, 5) === 'Adobe';
  return (marker < 0xe0 || marker > 0xef) && marker !== 0xfe;
};

/** The JFIF header ends in a small copy of the picture, which may show what was cut away later. */
const withoutThumbnail = (segment: Uint8Array): Uint8Array => {
  const header = Uint8Array.from(segment.subarray(0, 18));
  new DataView(header.buffer).setUint16(2, 16);
  header.set([0, 0], 16);
  return header;
};

/** Where the points of a scan end: at the first marker that is neither an escaped byte nor a restart. */
const endOfScan = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
};

const segmentOf = (orientation: number): Uint8Array => {
  const content = joined([new TextEncoder().encode(exif), tiffWith(orientation)]);
  return joined([Uint8Array.of(0xff, 0xe1, 0, content.length + 2), content]);
};
