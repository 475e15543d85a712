import type { RecordDeadline } from '../../../faces/waiting.ts';

/** A plan in force waits for the day on which its term ends. */
export const planDeadline: RecordDeadline = { record: 'plan', due: 'endOn', openIn: ['inForce'] };
