export type { Popolo, PopoloOrganization } from './popolo.ts';
export { type Chosen, readPopolo } from './readPopolo.ts';
