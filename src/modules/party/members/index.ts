import type { Module } from '../../../records/catalog.ts';
import { attendance, memberCertificate, membership, partyMeeting, transfer } from './belonging.record.ts';
import { partyMeetingWorkflow, transferWorkflow } from './belonging.workflow.ts';
import { endTenuresOfTheLost, keepWhoAsked, refuseLooseUnit } from './consequences.ts';
import { consent, rollExtract, sympathiser } from './handing.record.ts';
import { rollExtractWorkflow } from './handing.workflow.ts';
import { member } from './member.record.ts';
import { memberWorkflow } from './member.workflow.ts';
import { partyUnit } from './partyUnit.record.ts';
import { partyUnitWorkflow } from './partyUnit.workflow.ts';
import { rollDifference, rollReading } from './reconciliation.record.ts';

/** Members of the party as a mirror of the electoral service, its bodies, meetings, and what may be known of a person. */
export const members: Module = {
  name: 'members',
  records: [
    member,
    partyUnit,
    membership,
    partyMeeting,
    attendance,
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
