import { absenceWorkflowOf } from './absence.workflow.ts';
import type { Charter } from '../../../charter/index.ts';
import type { Module } from '../../../records/catalog.ts';
import { person, postOf, tenure, unit } from './posts.record.ts';
import { refuseBackwards, refuseOutsideTenure, refuseSecondHolder, refuseWhatOneHasNot } from './refusals.ts';
import { absenceOf, delegationOf, designationOf, substitutionRuleOf } from './succession.record.ts';

export { absenceFor, annulAbsence, declareAbsence, endAbsence, type OwnTenure, ownTenures } from './absent.ts';
export { type Act, actsOf, type ActsAsked } from './acts.ts';
export { actorFrom, bringCharter } from './actors.ts';
export { readFacts } from './facts.ts';
export { person, postOf, tenure, unit } from './posts.record.ts';
export { absenceOf, delegationOf, designationOf, substitutionRuleOf } from './succession.record.ts';

/** Units, people, the posts of a charter, who holds them, and who acts when the holder does not. */
export const posts = (charter: Charter): Module => ({
  name: 'posts',
  records: [
    unit,
    person,
    postOf(charter),
    tenure,
    absenceOf(charter),
    substitutionRuleOf(charter),
    designationOf(charter),
    delegationOf(charter),
  ],
  workflows: [absenceWorkflowOf(absenceOf(charter))],
  consequences: {
    tenure: refuseSecondHolder,
    absence: refuseOutsideTenure,
    substitutionRule: refuseBackwards,
    designation: refuseBackwards,
    delegation: refuseWhatOneHasNot,
  },
});
