import { absenceWorkflowOf } from './absence.workflow.ts';
import type { Charter } from '../../../charter/index.ts';
import type { Consequence, Module } from '../../../records/catalog.ts';
import { actingCertificate } from './actingCertificate.record.ts';
import { listForRatification, listProlonged } from './backdated.ts';
import { handOverItemOf, handOverOf } from './handOver.record.ts';
import { handOverWorkflowOf } from './handOver.workflow.ts';
import { keepCertificates, keepHandOver, keepHandOverItems } from './kept.ts';
import { ratificationOf } from './ratification.record.ts';
import { ratificationWorkflowOf } from './ratification.workflow.ts';
import { person, postOf, tenure, unit } from './posts.record.ts';
import {
  refuseBackwards,
  refuseLooseEnd,
  refuseOutsideTenure,
  refuseSecondAbsence,
  refuseSecondHolder,
  refuseWhatOneHasNot,
} from './refusals.ts';
import { refuseUncited } from './refuseUncited.ts';
import { absenceOf, delegationOf, designationOf, substitutionRuleOf } from './succession.record.ts';

export {
  absenceFor,
  annulAbsence,
  changeAbsence,
  declareAbsence,
  endAbsence,
  type OwnTenure,
  ownTenures,
} from './absent.ts';
export { type Act, actsOf, type ActsAsked } from './acts.ts';
export { actorFrom, bringCharter } from './actors.ts';
export { actingCertificate } from './actingCertificate.record.ts';
export { changesAny, wasIn } from './decided.ts';
export { handOverItemOf, handOverOf, type HandOverRecord } from './handOver.record.ts';
export { deskSigning } from './signingAs.ts';
export { authorityOf, ratificationOf } from './ratification.record.ts';
export { type HeldPost, type PersonPosts, personPosts } from './personPosts.ts';
export { isProlongedSql } from './prolongedSql.ts';
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
    ratificationOf(charter),
    actingCertificate,
    handOverOf(charter),
    handOverItemOf(charter),
  ],
  workflows: [
    absenceWorkflowOf(absenceOf(charter)),
    ratificationWorkflowOf(ratificationOf(charter), charter),
    handOverWorkflowOf(charter),
  ],
  consequences: {
    post: inTurn(refuseUncited, listProlonged(charter)),
    tenure: inTurn(refuseLooseEnd, refuseSecondHolder, listForRatification(charter)),
    absence: inTurn(refuseOutsideTenure, refuseSecondAbsence, listForRatification(charter)),
    substitutionRule: inTurn(refuseBackwards, listForRatification(charter)),
    designation: inTurn(refuseBackwards, listForRatification(charter)),
    delegation: inTurn(refuseWhatOneHasNot, listForRatification(charter)),
    actingCertificate: keepCertificates,
    handOver: keepHandOver,
    handOverItem: keepHandOverItems,
  },
});

const inTurn =
  (...all: Consequence[]): Consequence =>
  async (changes, desk, who) => {
    for (const each of all) await each(changes, desk, who);
  };
