import type { RecordDeadline } from '../../../faces/waiting.ts';
import { openStates } from './externalProject.workflow.ts';

/** A project of others waits to be asked for again while it goes on. */
export const externalProjectDeadline: RecordDeadline = {
  record: 'externalProject',
  due: 'checkBy',
  openIn: openStates,
};

/** The regional plan waits to be observed until the letter went. */
export const regionalPlanDeadline: RecordDeadline = {
  record: 'regionalPlan',
  due: 'dueOn',
  until: 'sentOn',
  openIn: ['received'],
};
