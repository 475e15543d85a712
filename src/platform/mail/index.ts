export type { Posting } from './letter.ts';
export { type Decision, type Outbox, openOutbox, type QueuedLetter } from './outbox.ts';
export type { LetterState } from './queue.ts';
