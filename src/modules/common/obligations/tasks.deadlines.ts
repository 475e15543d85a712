import type { RecordDeadline } from '../../../faces/waiting.ts';
import { openStates } from './task.workflow.ts';

/** A task waits for its day until it is closed. */
export const taskDeadline: RecordDeadline = { record: 'task', due: 'dueOn', openIn: openStates };
