import type { Module } from '../../../records/catalog.ts';
import { convenioAmendment, monthlyReport, remittance, rendition } from './children.record.ts';
import { convenio } from './convenio.record.ts';
import { convenioWorkflow } from './convenio.workflow.ts';
import { renditionWorkflow } from './rendition.workflow.ts';

export { convenioAmendment, monthlyReport, remittance, rendition } from './children.record.ts';
export { convenio } from './convenio.record.ts';

/** What was agreed with who finances, mandates or collaborates, and its money until the last peso is accounted for. */
export const convenios: Module = {
  name: 'convenios',
  records: [convenio, remittance, rendition, monthlyReport, convenioAmendment],
  workflows: [convenioWorkflow, renditionWorkflow],
};
