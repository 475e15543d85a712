import type { RecordDeadline } from '../../../faces/waiting.ts';
import type { Module } from '../../../records/catalog.ts';
import { communalGoal, goalReport } from './communalGoal.record.ts';
import { communalGoalWorkflow, goalReportWorkflow, goalsUnderWay } from './communalGoal.workflow.ts';
import { refuseTwoProgrammes } from './refusals.ts';
import { upperGoal, upperProgramme } from './upper.record.ts';

export { communalGoal, goalReport } from './communalGoal.record.ts';
export { communalGoalWorkflow } from './communalGoal.workflow.ts';
export { type Matrix, matrixOf, type SeenGoal, type SeenProgramme } from './matrix.ts';
export { upperGoal, upperProgramme } from './upper.record.ts';

/** A goal under way waits for the day of its next report. */
export const goalDeadline: RecordDeadline = { record: 'communalGoal', due: 'nextReportOn', openIn: goalsUnderWay };

/** Programmes of wider levels, and what each secretaría of the commune does for them. */
export const programmes: Module = {
  name: 'programmes',
  records: [upperProgramme, upperGoal, communalGoal, goalReport],
  workflows: [communalGoalWorkflow, goalReportWorkflow],
  consequences: { communalGoal: refuseTwoProgrammes },
};
