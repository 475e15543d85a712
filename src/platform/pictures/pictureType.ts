/** The picture types that every browser shows. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** What the first sixteen bytes say; a name or a declared type may lie. */
export const pictureType = (bytes: Uint8Array): PictureType | undefined => {
  const starts = (...values: number[]): boolean => values.every((value, index) => bytes[index] === value);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  const isWebp = wordAt(bytes, 0) === 'RIFF' && wordAt(bytes, 8) === 'WEBP';
  return isWebp ? 'image/webp' : undefined;
};

// HEIF and AVIF, as telephones write them.
const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];
const tiff = ['II*\0', 'MM\0*'];

/** True for a picture that we cannot clean, HEIF, AVIF or TIFF: cameras write in them too where they were. */
export const isOtherPicture = (bytes: Uint8Array): boolean =>
  (wordAt(bytes, 4) === 'ftyp' && brands.includes(wordAt(bytes, 8))) || tiff.includes(wordAt(bytes, 0));

/** Four bytes as letters. */
export const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
