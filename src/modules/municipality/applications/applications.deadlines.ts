import type { RecordDeadline } from '../../../faces/waiting.ts';

/** What was observed waits for its answer. */
export const applicationDeadline: RecordDeadline = {
  record: 'application',
  verb: 'Responder las observaciones de',
  due: 'answerBy',
  openIn: ['observed'],
};

/** So does each observation. */
export const observationDeadline: RecordDeadline = { record: 'observation', due: 'dueOn', openIn: ['pending'] };
