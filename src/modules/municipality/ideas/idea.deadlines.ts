import type { RecordDeadline } from '../../../faces/waiting.ts';

/** An idea from outside waits for its first answer. */
export const ideaDeadline: RecordDeadline = {
  record: 'idea',
  verb: 'Responder:',
  due: 'answerBy',
  until: 'answeredOn',
  openIn: ['received', 'preassessed'],
};
