import type { Consequence, Module } from '../../../records/catalog.ts';
import { keepChecks, keepPeriod } from './checking.ts';
import { externalProjectImport } from './externalProject.aliases.ts';
import { externalProject, externalReview } from './externalProject.record.ts';
import { externalProjectWorkflow } from './externalProject.workflow.ts';
import { regionalPlan, regionalPlanLine } from './regionalPlan.record.ts';
import { followTask, keepTerm, refuseEarlyAnswer, regionalPlanWorkflow } from './regionalPlan.workflow.ts';

export { askAgain, sayUnchanged, type StaleProject, staleProjects } from './checking.ts';
export { externalProjectDeadline, regionalPlanDeadline } from './external.deadlines.ts';
export { externalProject, externalReview } from './externalProject.record.ts';
export { externalProjectWorkflow } from './externalProject.workflow.ts';
export { type ExternalSpot, externalsOnMap } from './onMap.ts';
export { regionalPlan, regionalPlanLine } from './regionalPlan.record.ts';

const keepPlan: Consequence = async (changes, desk, who) => {
  await refuseEarlyAnswer(changes, desk, who);
  await keepTerm(changes, desk, who);
};

/** What others prepare or build in the commune, and what the region plans for it. */
export const external: Module = {
  name: 'external',
  records: [externalProject, externalReview, regionalPlan, regionalPlanLine],
  workflows: [externalProjectWorkflow, regionalPlanWorkflow],
  imports: [externalProjectImport],
  consequences: {
    externalProject: keepChecks,
    externalReview: keepPeriod,
    regionalPlan: keepPlan,
    task: followTask,
  },
};
