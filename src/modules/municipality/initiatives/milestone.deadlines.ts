import type { RecordDeadline } from '../../../faces/waiting.ts';

/** A milestone waits for its planned day until it has a real one. */
export const milestoneDeadline: RecordDeadline = { record: 'milestone', due: 'plannedOn', until: 'actualOn' };

/** An initiative waits for the day on which it must end while it is being carried out. */
export const initiativeDeadline: RecordDeadline = {
  record: 'initiative',
  verb: 'Termina',
  due: 'endOn',
  openIn: ['contracted', 'executing', 'halted'],
};
