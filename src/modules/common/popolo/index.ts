export type { Popolo } from './popolo.ts';
export { type Chosen, readPopolo } from './readPopolo.ts';
