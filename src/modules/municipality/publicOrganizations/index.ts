import type { Module } from '../../../records/catalog.ts';
import { publicOrganization } from './publicOrganization.record.ts';
import { refuseWrongOrganization } from './refuseWrong.ts';

export { publicOrganization } from './publicOrganization.record.ts';

/** The institutions with which the commune works, and how one speaks with them. */
export const publicOrganizations: Module = {
  name: 'publicOrganizations',
  records: [publicOrganization],
  consequences: { publicOrganization: refuseWrongOrganization },
};
