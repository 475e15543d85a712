import type { Edition } from '../records/catalog.ts';
import type { Desk } from '../records/desk.ts';
import type { RecordType } from '../records/record.ts';
import {
  type Found,
  type Stretch,
  stationsFor,
  stretches,
  type Tie,
  tiesBetween,
  walkFrom,
} from './municipality/thread/index.ts';

/** The thread from plan to result of an edition that has one, seen by who works at the desk. */
export interface Thread {
  stretches: readonly Stretch[];
  /** The ties between the records that the person may read. */
  ties: Tie[];
  walk(record: RecordType, id: string, asOf?: string): Promise<Found[]>;
}

const threads: Readonly<Record<Edition, ((desk: Desk) => Thread) | undefined>> = {
  municipality: (desk) => ({
    stretches,
    ties: tiesBetween(stationsFor(desk)),
    walk: (record, id, asOf) => walkFrom(desk, record, id, asOf),
  }),
  party: undefined,
};

/** The thread on which the rows of a record lie; undefined for those that lie on none. */
export const threadThrough = (desk: Desk, record: RecordType): Thread | undefined => {
  const isStation = stretches.some(({ records }) => records.some((station) => station.record === record.name));
  return isStation ? threads[desk.catalog.edition]?.(desk) : undefined;
};
