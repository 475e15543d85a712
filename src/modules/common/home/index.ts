export type { Break } from './break.ts';
export { isAside, leadsOn } from './course.ts';
export { type Done, doneBy, type Work, workFor } from './home.ts';
