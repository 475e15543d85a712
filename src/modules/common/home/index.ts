export { isAside, leadsOn } from './course.ts';
export { type Done, doneBy, type Work, workFor } from './home.ts';
