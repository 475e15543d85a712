import type { Module } from '../../../records/catalog.ts';
import { keepWhoConfirmed, refuseWrongOwnValue } from './consequences.ts';
import { ownValue, valueConfirmation } from './law.record.ts';

export { adviseValue } from './advising.ts';
export { type ConfirmationFact, lawFacts } from './facts.ts';
export { acts, ownValue, valueConfirmation } from './law.record.ts';
export { lawOf, lawSeenBy } from './lawOf.ts';
export { writtenContent } from './says.ts';

/** The law as this institution knows it: its own values by their acts, and who confirmed those of the files. */
export const legalValues: Module = {
  name: 'law',
  records: [ownValue, valueConfirmation],
  consequences: { ownValue: refuseWrongOwnValue, valueConfirmation: keepWhoConfirmed },
};
