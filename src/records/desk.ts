import type { Actor } from '../charter/actor.ts';
import type { Bulk } from './bulk.ts';
import type { Queryable } from '../platform/database/database.ts';
import type { Catalog } from './catalog.ts';
import type { RowEvent } from './eventLog.ts';
import type { ListQuery } from './query.ts';
import type { Group, PageText, RowText } from './reads.ts';
import type { RecordType, Row } from './record.ts';

/** One page of rows. */
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
  sums: Record<string, number>;
}

/** Which row is meant, as the person last saw it. */
export interface Aim {
  id: string;
  /** Refused as stale when the row has moved on; absent: the row as it stands. */
  version?: number;
}

/** Unparsed values by field key, as a person or a program sends them. */
export type Input = Readonly<Record<string, unknown>>;

/**
 * What one person may do with the records, checked at each step. Everything throws `Refused` with a Spanish message;
 * what the person may not see answers as what does not exist.
 */
export interface Desk {
  readonly actor: Actor;
  readonly catalog: Catalog;
  readonly now: Date;
  list<R extends RecordType>(record: R, query?: Partial<ListQuery>): Promise<Page<Row<R>>>;
  /** The same page with its items as JSON text, for who sends it on. */
  listText(record: RecordType, query: ListQuery): Promise<PageText>;
  groups(record: RecordType, by: readonly string[], query?: Partial<ListQuery>): Promise<Group[]>;
  one<R extends RecordType>(
    record: R,
    id: string,
    options?: { asOf?: string; include?: readonly string[] },
  ): Promise<Row<R>>;
  oneText(record: RecordType, id: string, options?: { asOf?: string; include?: readonly string[] }): Promise<RowText>;
  create<R extends RecordType>(record: R, values: Input): Promise<Row<R>>;
  update<R extends RecordType>(record: R, aim: Aim, values: Input): Promise<Row<R>>;
  /** A named action of the record's workflow, with the fields that it asks for. */
  act<R extends RecordType>(record: R, aim: Aim, action: string, values?: Input): Promise<Row<R>>;
  remove(record: RecordType, aim: Aim): Promise<void>;
  /** Writes derived fields, signed by the house; nothing happens when they are the same. */
  derive(record: RecordType, id: string, values: Input): Promise<void>;
  /** The same for many rows at once. */
  deriveMany(record: RecordType, rows: readonly { id: string; values: Input }[]): Promise<void>;
  /**
   * Writes many rows at once, inside `together` only, with events named `action`; signed by the right to write `rights`:
   * the actor's own or, at the house's desk, that of the person whom the house writes for.
   */
  bulk(action: string, rights: RecordType, forWhom?: Actor): Bulk;
  /** The whole life of one row, newest first, as it was written. */
  events(record: RecordType, id: string): Promise<RowEvent[]>;
  /** All of `work` or nothing of it; `batch` marks the events of an import. */
  together<Result>(work: (desk: Desk) => Promise<Result>, batch?: string): Promise<Result>;
  /** Questions in SQL that the records cannot ask: reports. */
  readonly sql: Queryable;
}
