import type { Actor } from '../charter/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { writesAs } from './access.ts';
import type { Catalog } from './catalog.ts';
import { act, create, remove, update } from './changing.ts';
import type { Desk } from './desk.ts';
import { createLanes } from './lanes.ts';
import { bulk, deriveMany } from './bulk.ts';
import { plainQuery } from './query.ts';
import { read, readEvents, readRow, seenBy } from './reading.ts';
import { readGroups } from './reads.ts';
import { house, orForbidden, refuseUnreadable, type Scope, together } from './scope.ts';

/** The only way to the rows: each person works at a desk that checks what they may do. */
export interface Store {
  for(actor: Actor, clock?: Clock): Desk;
  /** The house itself: first day, demonstration, derived values. All rights, signed «Cabildo». */
  house(clock?: Clock): Desk;
}

/** Opens the store over a database whose tables match the catalog. */
export const createStore = (database: Database, catalog: Catalog, clock: Clock, lanes = createLanes()): Store => {
  const parts = { database, catalog, clock, lanes, queryable: database, deskOf };
  const scope = (actor: Actor, isHouse: boolean, own = clock): Scope => ({ ...parts, clock: own, actor, isHouse });
  return {
    for: (actor, own) => deskOf(scope(actor, false, own)),
    house: (own) => deskOf(scope(house, true, own)),
  };
};

const deskOf = (scope: Scope): Desk => ({
  actor: scope.actor,
  catalog: scope.catalog,
  get now() {
    return scope.clock.now();
  },
  sql: scope.queryable,
  list: async (record, query) => {
    const page = await read(scope, record, { ...plainQuery, ...query });
    return { ...page, items: JSON.parse(page.items) };
  },
  listText: (record, query) => read(scope, record, query),
  groups: async (record, by, query) => {
    refuseUnreadable(scope, record);
    return readGroups(scope.queryable, scope.catalog, record, by, { ...plainQuery, ...query, seenBy: seenBy(scope) });
  },
  one: async (record, id, options) => JSON.parse((await readRow(scope, record, id, options)).text),
  oneText: (record, id, options) => readRow(scope, record, id, options),
  create: (record, input) => create(scope, record, input),
  update: (record, aim, input) => update(scope, record, aim, input),
  act: (record, aim, action, input) => act(scope, record, aim, action, input ?? {}),
  remove: (record, aim) => remove(scope, record, aim),
  derive: (record, id, values) => together(scope, (inside) => deriveMany(inside, record, [{ id, values }]), null),
  deriveMany: (record, rows) => together(scope, (inside) => deriveMany(inside, record, rows), null),
  bulk: (action, rights, forWhom) => {
    const signature = writesAs(scope.isHouse && forWhom ? forWhom : scope.actor, rights);
    return bulk(
      scope,
      action,
      forWhom ? orForbidden({ ...scope, isHouse: false }, signature) : orForbidden(scope, signature),
    );
  },
  events: (record, id) => readEvents(scope, record, id),
  together: (work, batch) => together(scope, (inside) => work(deskOf(inside)), batch ?? null),
});
