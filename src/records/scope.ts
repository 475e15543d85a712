import type { Actor } from '../charter/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Queryable } from '../platform/database/database.ts';
import { mayRead } from './access.ts';
import type { Catalog, Change } from './catalog.ts';
import { explain } from './databaseRefusals.ts';
import type { Desk } from './desk.ts';
import { type EventFacts, houseSignature, type Signature } from './eventLog.ts';
import type { Lanes } from './lanes.ts';
import type { RecordType } from './record.ts';
import { notFound } from './refused.ts';

/** What a desk works with: inside a transaction the queryable, the lane and the changes are shared. */
export interface Scope {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly lanes: Lanes;
  readonly actor: Actor;
  readonly isHouse: boolean;
  readonly queryable: Queryable;
  readonly transaction?: { lane: number; batch: string | null; changes: Map<RecordType, Change[]> };
  /** The desk over another scope, for checks and for what follows. */
  readonly deskOf: (scope: Scope) => Desk;
}

/** Who acts when nobody does: first day, derived values. */
export const house: Actor = { person: '', name: 'Cabildo', holdings: [] };

/** Throws as if it did not exist what the actor may not see. */
export const refuseUnreadable = (scope: Scope, record: RecordType): void => {
  if (!scope.isHouse && !mayRead(scope.actor, record)) throw notFound();
};

/** A missing right answers as a missing row, so that nobody learns what exists by asking. */
export const orForbidden = (scope: Scope, signature: Signature | undefined): Signature => {
  if (scope.isHouse) return houseSignature;
  if (signature) return signature;
  throw notFound();
};

/** What the event of a write says, but for the row itself. */
export const factsOf = (
  scope: Scope,
  record: RecordType,
  action: string,
  signature: Signature,
  lane: number,
): EventFacts => ({
  lane,
  at: scope.clock.now().toISOString(),
  record: record.name,
  action,
  signature,
  batch: scope.transaction?.batch ?? null,
});

/** Runs one write: alone in its own statement, or, where something follows from it, in a transaction. */
export const write = async <Result>(
  scope: Scope,
  record: RecordType,
  work: (scope: Scope, lane: number) => Promise<{ result: Result; change?: Change }>,
): Promise<Result> => {
  if (!scope.transaction && scope.catalog.consequenceOf(record))
    return together(scope, (inside) => write(inside, record, work), null);
  const lane = scope.transaction?.lane ?? scope.lanes.take();
  try {
    const { result, change } = await work(scope, lane);
    if (change && scope.transaction && scope.catalog.consequenceOf(record)) {
      remember(scope.transaction.changes, record, [change]);
    }
    return result;
  } catch (error) {
    throw explain(error, scope.catalog, record);
  } finally {
    if (!scope.transaction) scope.lanes.free(lane);
  }
};

/** Adds to the changes from which something may follow. */
export const remember = (changes: Map<RecordType, Change[]>, record: RecordType, more: readonly Change[]): void => {
  const known = changes.get(record) ?? [];
  changes.set(record, known);
  for (const change of more) known.push(change);
};

/** All of `work` and what follows from it, or nothing. */
export const together = async <Result>(
  scope: Scope,
  work: (inside: Scope) => Promise<Result>,
  batch: string | null,
): Promise<Result> => {
  if (scope.transaction) return work(scope);
  const lane = scope.lanes.take();
  try {
    return await scope.database.transaction(async (queryable) => {
      const inside: Scope = { ...scope, queryable, transaction: { lane, batch, changes: new Map() } };
      const result = await work(inside);
      await followChanges(inside);
      return result;
    });
  } finally {
    scope.lanes.free(lane);
  }
};

/** What follows from the changes is the house's work; it may change more, until nothing is left. */
const followChanges = async (scope: Scope): Promise<void> => {
  const { transaction } = scope;
  while (transaction && transaction.changes.size > 0) {
    const pending = [...transaction.changes];
    transaction.changes.clear();
    for (const [record, changes] of pending)
      await scope.catalog.consequenceOf(record)?.(changes, scope.deskOf({ ...scope, actor: house, isHouse: true }));
  }
};
