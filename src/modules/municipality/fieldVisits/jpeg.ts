import { Refused } from '../../../records/refused.ts';

const largest = 4 * 1024 * 1024;

/**
 * The bytes of a photograph without what cameras add to it (EXIF, XMP, comments: place, device, owner).
 * @throws Refused when it is not a JPEG or weighs more than 4 MB.
 */
export const plainJpeg = (bytes: Uint8Array, name: string): Uint8Array => {
  if (bytes.length > largest) throw new Refused(`«${name}» pesa más de 4 MB: tómela de nuevo desde la página.`, 'file');
  const kept = partsOf(bytes);
  if (!kept) throw new Refused(`«${name}» no es una fotografía JPEG: tómela de nuevo desde la página.`, 'file');
  return Buffer.concat(kept);
};

const [marker, start, scan] = [0xff, 0xd8, 0xda];

/** The segments that draw the picture; undefined when the bytes are not built as a JPEG is. */
const partsOf = (bytes: Uint8Array): Uint8Array[] | undefined => {
  if (bytes[0] !== marker || bytes[1] !== start) return undefined;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] !== marker) return undefined;
    // From here to the end it is the picture itself.
    if (code === scan) return hasEnd(bytes) ? [...kept, bytes.subarray(at)] : undefined;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (end <= at + 3 || end > bytes.length) return undefined;
    if (!isAdded(code)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
};

/** APP1 to APP15, but the colour profile (2) and Adobe's colours (14); and comments. */
const isAdded = (code: number): boolean =>
  (code >= 0xe1 && code <= 0xef && code !== 0xe2 && code !== 0xee) || code === 0xfe;

const hasEnd = (bytes: Uint8Array): boolean =>
  bytes.subarray(-64).some((byte, at, tail) => byte === marker && tail[at + 1] === 0xd9);
