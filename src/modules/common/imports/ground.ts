import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Files } from '../../../platform/files.ts';
import type { Catalog } from '../../../records/catalog.ts';
import type { Row } from '../../../records/record.ts';
import type { Store } from '../../../records/store.ts';
import type { Workshop } from './errand.ts';
import type { importRun } from './imports.record.ts';

/** What imports stand on; a `House` is one. */
export interface Ground {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  /** Where the long work is done; in this process when absent. */
  readonly workshop?: Workshop;
}

/** One import as the store answers it. */
export type Run = Row<typeof importRun>;

const santiago = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short' });

/** Today in Chile. */
export const todayOf = ({ clock }: Ground): string => santiago.format(clock.now());
