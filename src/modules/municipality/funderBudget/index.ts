import type { Module } from '../../../records/catalog.ts';
import { amendmentImport } from './amendment.import.ts';
import { amendmentLine, funderAmendment } from './amendment.record.ts';
import { amendmentWorkflow } from './amendment.workflow.ts';
import { keepAmendment, keepExecution, keepLines } from './consequences.ts';
import { executionImport } from './execution.import.ts';
import { funderExecution } from './execution.record.ts';

export { linkLines } from './linking.ts';
export { besideFunder, besidePaid, sayYear } from './beside.ts';
export { type FunderYear, funderYears, isOfFunder, nameOfFunder } from './spending.ts';
export { amendmentLine, funderAmendment } from './amendment.record.ts';
export { funderExecution } from './execution.record.ts';

/** The budget of who finances: how it is amended and how much of it is spent each month. */
export const funderBudget: Module = {
  name: 'funderBudget',
  records: [funderAmendment, amendmentLine, funderExecution],
  workflows: [amendmentWorkflow],
  imports: [amendmentImport, executionImport],
  consequences: {
    funderAmendment: keepAmendment,
    funderAmendmentLine: keepLines,
    funderExecution: keepExecution,
  },
};
