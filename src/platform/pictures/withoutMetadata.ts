import { jpegWithoutMetadata } from './jpeg.ts';
import { pictureType } from './pictureType.ts';
import { pngWithoutMetadata } from './png.ts';
import { webpWithoutMetadata } from './webp.ts';

/**
 * The same picture, point by point, without what the camera or a program wrote beside it: place, day, serial numbers,
 * names, comments, small copies. Only how it must be turned and its colours stay. Undefined when the bytes are no whole
 * JPEG, PNG or WebP: what cannot be read cannot be cleaned.
 */
export const withoutMetadata = (bytes: Uint8Array): Uint8Array | undefined => {
  const type = pictureType(bytes);
  if (type === undefined) return undefined;
  try {
    return cleaners[type](bytes);
  } catch (problem) {
    // A length that points beyond the end.
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
};

const cleaners = {
  'image/jpeg': jpegWithoutMetadata,
  'image/png': pngWithoutMetadata,
  'image/webp': webpWithoutMetadata,
} as const;
