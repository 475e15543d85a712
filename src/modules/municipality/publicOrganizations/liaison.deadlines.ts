import type { RecordDeadline } from '../../../faces/waiting.ts';

/** A commitment waits for its day until it is kept or left. */
export const commitmentDeadline: RecordDeadline = { record: 'commitment', due: 'dueOn', openIn: ['pending'] };
