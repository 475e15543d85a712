import type { Module } from '../../../records/catalog.ts';
import { meetingAttendance, memberCertificate, membership, partyMeeting, transfer } from './belonging.record.ts';
import { partyMeetingWorkflow, transferWorkflow } from './belonging.workflow.ts';
import { endTenuresOfTheLost, keepWhoAsked, refuseLooseUnit } from './consequences.ts';
import { consent, rollExtract, sympathiser } from './handing.record.ts';
import { rollExtractWorkflow } from './handing.workflow.ts';
import { member } from './member.record.ts';
import { memberWorkflow } from './member.workflow.ts';
import { partyUnit } from './partyUnit.record.ts';
import { partyUnitWorkflow } from './partyUnit.workflow.ts';
import { rollDifference, rollReading } from './reconciliation.record.ts';

export { publicBodies } from './publicBodies.ts';
export { activityOf, activityWords } from './activity.ts';
export { type Balance, smallestGroup, statisticsFor } from './balance.ts';
export {
  attendanceAt,
  belongingsOf,
  join,
  joinAll,
  leave,
  membersIn,
  type Result,
  takeAttendance,
} from './belonging.ts';
export { meetingAttendance, memberCertificate, membership, partyMeeting, transfer } from './belonging.record.ts';
export { certify } from './certifying.ts';
export { addConsent, keepWithConsent, revoke } from './consenting.ts';
export { extractFor } from './extracts.ts';
export { consent, rollExtract, sympathiser } from './handing.record.ts';
export { admit, admitAll, amend, forget, linkPerson } from './keeping.ts';
export { listSheets, mirrorOf, type Sheet, sheetsInPage } from './listing.ts';
export { member } from './member.record.ts';
export { memberWorkflow } from './member.workflow.ts';
export { partyUnit } from './partyUnit.record.ts';
export { type Resolution, resolutions, rollDifference, rollReading } from './reconciliation.record.ts';
export { provenances, reconcile } from './reconciling.ts';
export { choicesFor, resolve } from './resolving.ts';
export { forgetOverdue, overdueSheets, retentionBreaks, sheetsAtATime } from './retaining.ts';

/** Members of the party as a mirror of the electoral service, its bodies, meetings, and what may be known of a person. */
export const members: Module = {
  name: 'members',
  records: [
    member,
    partyUnit,
    membership,
    partyMeeting,
    meetingAttendance,
    transfer,
    memberCertificate,
    rollReading,
    rollDifference,
    rollExtract,
    sympathiser,
    consent,
  ],
  workflows: [memberWorkflow, partyUnitWorkflow, partyMeetingWorkflow, transferWorkflow, rollExtractWorkflow],
  consequences: { member: endTenuresOfTheLost, partyUnit: refuseLooseUnit, rollExtract: keepWhoAsked },
};
