import type { Change, Consequence } from '../../../records/catalog.ts';
import type { RecordType } from '../../../records/record.ts';

/** Writes beside a decision to publish who took it and when; what the house itself derives decides nothing. */
export const noteWhoDecided =
  (record: RecordType): Consequence =>
  async (changes, desk) => {
    const decided = changes.filter(
      ({ person, before, after }) => person !== null && after && isDecision(before, after),
    );
    const decidedAt = desk.now.toISOString();
    await desk.deriveMany(
      record,
      decided.map(({ id, person }) => ({ id, values: { decidedBy: person, decidedAt } })),
    );
  };

const isDecision = (before: Change['before'], after: NonNullable<Change['after']>): boolean =>
  before?.published !== after.published;
