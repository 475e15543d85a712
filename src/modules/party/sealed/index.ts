export { type Ground, openSealed, purposesFor, type ReadEntry, readEntries } from './opening.ts';
export {
  digestOfValues,
  erasePerson,
  keepSealed,
  parseSealed,
  rowsBy,
  rowsByWords,
  sealedFieldsOf,
  type SealedValues,
  signOf,
  unsealRows,
} from './vault.ts';
