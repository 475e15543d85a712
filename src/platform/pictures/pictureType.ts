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

/** Four bytes as letters. */
export const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
