import type { RecordDeadline } from '../../../faces/waiting.ts';
import { openAgreements } from './agreement.workflow.ts';

/** A session is waited for until it is held. */
export const sessionDeadline: RecordDeadline = {
  record: 'session',
  due: 'heldOn',
  openIn: ['planned', 'cited', 'suspended', 'open'],
};

/** An agreement waits for its day until it is carried out. */
export const agreementDeadline: RecordDeadline = { record: 'agreement', due: 'dueOn', openIn: openAgreements };

/** A councillor's request waits for its answer. */
export const requestDeadline: RecordDeadline = {
  record: 'councillorRequest',
  due: 'dueOn',
  openIn: ['received', 'assigned'],
};
