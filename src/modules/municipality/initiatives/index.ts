import type { Module } from '../../../records/catalog.ts';
import { document, fundingLine, milestone, progress } from './children.record.ts';
import { idea, ideaWorkflow } from './idea.record.ts';
import { initiativeImport } from './initiative.aliases.ts';
import { initiative } from './initiative.record.ts';
import { keepTotals } from './initiative.totals.ts';
import { initiativeWorkflow } from './initiative.workflow.ts';

export { document, fundingLine, milestone, progress } from './children.record.ts';
export { idea, ideaWorkflow } from './idea.record.ts';
export { initiativeImport } from './initiative.aliases.ts';
export { initiative } from './initiative.record.ts';
export { readCommune, readSector } from './initiative.words.ts';
export { milestonesDue } from './milestonesDue.ts';
export { keepTotals } from './initiative.totals.ts';
export { initiativeWorkflow } from './initiative.workflow.ts';
export { initiativeDeadline, milestoneDeadline } from './milestone.deadlines.ts';

/** From a neighbour's idea to the closed account: the portfolio. */
export const initiatives: Module = {
  name: 'initiatives',
  records: [initiative, fundingLine, milestone, progress, document, idea],
  workflows: [ideaWorkflow, initiativeWorkflow],
  imports: [initiativeImport],
  consequences: { fundingLine: keepTotals, progress: keepTotals },
};
