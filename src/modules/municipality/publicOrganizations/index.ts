import type { Module } from '../../../records/catalog.ts';
import { commitmentWorkflow, followTask, keepCommitments } from './commitment.workflow.ts';
import { keepSphere } from './keepSphere.ts';
import { commitment, meeting, officeContact } from './liaison.record.ts';
import { keepLobby } from './lobby.ts';
import { publicOrganizationImport } from './publicOrganization.aliases.ts';
import { publicOrganization } from './publicOrganization.record.ts';
import { refusePersonalContact } from './refuseWrong.ts';

export { commitment, meeting, officeContact } from './liaison.record.ts';
export { commitmentDeadline } from './liaison.deadlines.ts';
export { publicInstitutions } from './inOpenShape.ts';
export { publicOrganization } from './publicOrganization.record.ts';

/** The institutions with which the commune works, and how one speaks with them. */
export const publicOrganizations: Module = {
  name: 'publicOrganizations',
  records: [publicOrganization, officeContact, meeting, commitment],
  workflows: [commitmentWorkflow],
  imports: [publicOrganizationImport],
  consequences: {
    publicOrganization: keepSphere,
    officeContact: refusePersonalContact,
    meeting: keepLobby,
    commitment: keepCommitments,
    task: followTask,
  },
};
