import type { Actor } from '../charter/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Queryable } from '../platform/database/database.ts';
import { mayRead } from './access.ts';
import type { Catalog, Change } from './catalog.ts';
import { explain } from './sql/refusals.ts';
import type { Desk } from './desk.ts';
import { houseSignature, type Signature } from './eventLog.ts';
import type { Lanes } from './lanes.ts';
import type { RecordType } from './record.ts';
import { notFound } from './refused.ts';
import { changeOf, type Writing, type Written } from './writes.ts';

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

/** Who writes what, and as which action; `touched` names it and the fields, where what follows may depend on them. */
export interface Deed {
  record: RecordType;
  action: string;
  signature: Signature;
  touched?: readonly string[];
}

/** Runs one write: alone in its own statement, or, where something follows from it, in a transaction. */
export const write = async (
  scope: Scope,
  deed: Deed,
  work: (writing: Writing) => Promise<Written[]>,
): Promise<Written[]> => {
  const { transaction, catalog, queryable } = scope;
  const follows = catalog.consequenceOf(deed.record, deed.touched) !== undefined;
  if (follows && !transaction) return together(scope, (inside) => write(inside, deed, work), null);
  const lane = transaction?.lane ?? scope.lanes.take();
  const { record, action, signature } = deed;
  const at = scope.clock.now().toISOString();
  const facts = { lane, at, record: record.name, action, signature, batch: transaction?.batch ?? null };
  try {
    const written = await work({ queryable, catalog, record, facts });
    if (follows && transaction) {
      const changes = written.map((each) => changeOf(each, signature.person));
      transaction.changes.set(record, [...(transaction.changes.get(record) ?? []), ...changes]);
    }
    return written;
  } catch (error) {
    throw explain(error, catalog, record);
  } finally {
    if (!transaction) scope.lanes.free(lane);
  }
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
    const desk = scope.deskOf({ ...scope, actor: house, isHouse: true });
    for (const [record, changes] of pending) await scope.catalog.consequenceOf(record)?.(changes, desk, scope.actor);
  }
};
