import type { Consequence } from '../../../records/catalog.ts';
import { publicOrganization } from './publicOrganization.record.ts';
import { refuseWrongOrganization } from './refuseWrong.ts';

// What the kind says of itself; a university or a foundation may be either, so they stay as told.
const sphereOfKind: Readonly<Record<string, 'public' | 'private'>> = {
  ministry: 'public',
  publicService: 'public',
  regionalGovernment: 'public',
  municipality: 'public',
  stateCompany: 'public',
  company: 'private',
  foundation: 'private',
  community: 'private',
};

/** Refuses what is wrong, and says of a kind that can only be public or private what it is, where nobody did. */
export const keepSphere: Consequence = async (changes, desk, who) => {
  await refuseWrongOrganization(changes, desk, who);
  const rows = changes.flatMap(({ id, after }) => {
    const sphere = after && after.sphere === null ? sphereOfKind[String(after.kind)] : undefined;
    return sphere ? [{ id, values: { sphere } }] : [];
  });
  if (rows.length > 0) await desk.deriveMany(publicOrganization, rows);
};
