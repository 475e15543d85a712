export { chunkOf } from './png.ts';
export { isOtherPicture, pictureType } from './pictureType.ts';
export { withoutMetadata } from './withoutMetadata.ts';
