export { type SealedValues, sealedFieldsOf } from './declared.ts';
export { rowsBy, rowsByWords } from './lookup.ts';
export { type Ground, openSealed, purposesFor, type ReadEntry, readEntries } from './opening.ts';
export { readChain } from './readChain.ts';
export { digestOfValues, erasePerson, keepSealed, parseSealed, signOf, unsealRows } from './vault.ts';
