import type { Charter } from '../../../charter/index.ts';
import type { Module } from '../../../records/catalog.ts';
import { assignment, candidate } from './assignment.record.ts';
import { assignmentWorkflowOf } from './assignment.workflow.ts';
import { keepDecision, keepNames } from './keepDecision.ts';
import { competency, competencyEvidence, competencyEvidenceWorkflow, postRequirement } from './competency.record.ts';

export { assignment, candidate } from './assignment.record.ts';
export { competency, competencyEvidence, competencyEvidenceWorkflow, postRequirement } from './competency.record.ts';
export { type Proposed, type Shown, type SideBySide, sideBySide } from './sideBySide.ts';

/** What posts ask, what people show, and who decides with which reason. */
export const abilities = (charter: Charter): Module => ({
  name: 'abilities',
  records: [competency, competencyEvidence, postRequirement, assignment, candidate],
  workflows: [competencyEvidenceWorkflow, assignmentWorkflowOf(charter)],
  consequences: { assignment: keepDecision, candidate: keepNames },
});
