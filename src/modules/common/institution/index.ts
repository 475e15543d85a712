import type { Module } from '../../../records/catalog.ts';
import { institution } from './institution.record.ts';

export { institution } from './institution.record.ts';
export { bringInstitution, type Institution, type InstitutionFacts, institutionOf, ownCommune } from './institution.ts';

/** Whose installation this is. */
export const institutions: Module = { name: 'institution', records: [institution] };
