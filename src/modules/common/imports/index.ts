import type { Module } from '../../../records/catalog.ts';
import { importMapping, importRun, importRunWorkflow } from './imports.record.ts';

export { importMapping, importRun } from './imports.record.ts';

/** Files brought into the lists: read, reviewed, applied, undone. */
export const imports: Module = { name: 'imports', records: [importRun, importMapping], workflows: [importRunWorkflow] };
