export { chunkOf } from './png.ts';
export { pictureType } from './pictureType.ts';
export { withoutMetadata } from './withoutMetadata.ts';
