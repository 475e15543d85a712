import type { LocalDate } from '../../../law/index.ts';
import type { CivicEvent } from './obligation.ts';

const general = 'Ley 18.700; Ley 18.695 art. 106';

/** Elections ahead and what follows from them, which many terms are counted from. */
export const civicEvents: readonly CivicEvent[] = [
  { kind: 'localPrimaries', on: '2028-07-09', norm: 'Ley 20.640' },
  { kind: 'localElection', on: '2028-10-29', norm: general },
  { kind: 'governorRunoff', on: '2028-11-26', norm: 'Ley 19.175 art. 98 bis' },
  { kind: 'councilInstalled', on: '2028-12-06', norm: 'Ley 18.695 arts. 83 y 106' },
  { kind: 'nationalElection', on: '2029-11-18', norm: 'Ley 18.700 art. 183' },
  { kind: 'presidentRunoff', on: '2029-12-16', norm: 'Ley 18.700 art. 120' },
];

/** The days of one kind that are known. */
export const civicDays = (kind: CivicEvent['kind']): LocalDate[] =>
  civicEvents.flatMap((event) => (event.kind === kind ? [event.on] : []));
