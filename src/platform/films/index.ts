export { filmWithoutMetadata, isFilm, isOtherFilm } from './filmWithoutMetadata.ts';
