export { type Done, doneBy, type Work, workFor } from './home.ts';
