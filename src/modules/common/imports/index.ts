import type { Module } from '../../../records/catalog.ts';
import { importMapping, importRun, importRunWorkflow } from './imports.record.ts';

export { importMapping, importRun } from './imports.record.ts';

/** Files brought into the lists: read, reviewed, applied, undone. */
export const imports: Module = { name: 'imports', records: [importRun, importMapping], workflows: [importRunWorkflow] };

export { carryOut } from './carryOut.ts';
export { type Errand, type Workshop, WorkshopBroken } from './errand.ts';
export type { Ground, Run } from './ground.ts';
export { progressOf } from './progress.ts';
export { countsOf } from './reviewing.ts';
export {
  applyImport,
  chooseSheet,
  importable,
  isAtWork,
  mapColumns,
  receiveFile,
  runOf,
  type SentFile,
  settled,
  takeUp,
  undoImport,
} from './runs.ts';
export type { UndoReport } from './undoing.ts';
export { type ImportView, type ReviewedRow, refusedCells, reviewedRows, runsOf, viewImport } from './view.ts';
