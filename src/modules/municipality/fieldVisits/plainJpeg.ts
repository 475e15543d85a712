import { pictureType, withoutMetadata } from '../../../platform/pictures/index.ts';
import { Refused } from '../../../records/refused.ts';

const largest = 4 * 1024 * 1024;

/**
 * The bytes of a photograph without what cameras write beside it: place, device, owner.
 * @throws Refused when it is not a whole JPEG or weighs more than 4 MB.
 */
export const plainJpeg = (bytes: Uint8Array, name: string): Uint8Array => {
  if (bytes.length > largest) throw new Refused(`«${name}» pesa más de 4 MB: tómela de nuevo desde la página.`, 'file');
  const plain = pictureType(bytes) === 'image/jpeg' ? withoutMetadata(bytes) : undefined;
  if (!plain) throw new Refused(`«${name}» no es una fotografía JPEG: tómela de nuevo desde la página.`, 'file');
  return plain;
};
