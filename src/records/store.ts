import type { Actor } from '../charter/actor.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Queryable } from '../platform/database/database.ts';
import { actsAs, mayRead, writesAs } from './access.ts';
import { type Bulk, bulkOf, differing } from './bulk.ts';
import type { Catalog, Change } from './catalog.ts';
import { explain } from './databaseRefusals.ts';
import type { Aim, Desk, Input } from './desk.ts';
import { type EventFacts, houseSignature, type Signature } from './eventLog.ts';
import { isId } from './fields/reference.ts';
import { readHistory } from './history.ts';
import { parseAsked, parseChange, parseFields, parseNew } from './input.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { type ListQuery, plainQuery } from './query.ts';
import { type RowText, readGroups, readOne, readPage } from './reads.ts';
import { fieldOf, kindOf, type RecordType, type Row } from './record.ts';
import { notFound, Refused, refusedFields, Stale } from './refused.ts';
import type { Action, Workflow } from './workflow.ts';
import { deleteRow, type Guard, insertRow, updateRow, type Values } from './writes.ts';

/** The only way to the rows: each person works at a desk that checks what they may do. */
export interface Store {
  for(actor: Actor, clock?: Clock): Desk;
  /** The house itself: first day, demonstration, derived values. All rights, signed «Cabildo». */
  house(clock?: Clock): Desk;
  readonly catalog: Catalog;
}

interface Parts {
  database: Database;
  catalog: Catalog;
  clock: Clock;
  lanes: Lanes;
}

/** What a desk works with: inside a transaction the queryable, the lane and the changes are shared. */
interface Scope extends Parts {
  actor: Actor;
  isHouse: boolean;
  queryable: Queryable;
  transaction?: { lane: number; batch: string | null; changes: Map<RecordType, Change[]> };
}

const house: Actor = { person: '', name: 'Cabildo', holdings: [] };

/** Opens the store over a database whose tables match the catalog. */
export const createStore = (database: Database, catalog: Catalog, clock: Clock): Store => {
  const parts: Parts = { database, catalog, clock, lanes: createLanes() };
  const scope = (actor: Actor, isHouse: boolean, own = clock): Scope => ({
    ...parts,
    clock: own,
    actor,
    isHouse,
    queryable: database,
  });
  return {
    for: (actor, own) => deskOf(scope(actor, false, own)),
    house: (own) => deskOf(scope(house, true, own)),
    catalog,
  };
};

const deskOf = (scope: Scope): Desk => ({
  actor: scope.actor,
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
    return readGroups(scope.queryable, scope.catalog, record, by, { ...plainQuery, ...query });
  },
  one: async (record, id, options) => JSON.parse((await readRow(scope, record, id, options)).text),
  oneText: (record, id, options) => readRow(scope, record, id, options),
  create: (record, input) => create(scope, record, input),
  update: (record, aim, input) => update(scope, record, aim, input),
  act: (record, aim, action, input) => act(scope, record, aim, action, input ?? {}),
  remove: (record, aim) => remove(scope, record, aim),
  derive: (record, id, values) => derive(scope, record, id, values),
  deriveMany: (record, rows) => together(scope, (inside) => deriveMany(inside, record, rows), null),
  bulk: (action, rights) => bulk(scope, action, orForbidden(scope, rights, writesAs(scope.actor, rights))),
  history: async (record, id) => {
    refuseUnreadable(scope, record);
    if (!isId(id)) throw notFound();
    return readHistory(scope.queryable, scope.catalog, record, id);
  },
  together: (work, batch) => together(scope, (inside) => work(deskOf(inside)), batch ?? null),
});

const refuseUnreadable = (scope: Scope, record: RecordType): void => {
  if (!scope.isHouse && !mayRead(scope.actor, record)) throw notFound();
};

const read = async (scope: Scope, record: RecordType, query: ListQuery) => {
  refuseUnreadable(scope, record);
  return readPage(scope.queryable, scope.catalog, record, query).catch((error) => {
    throw explain(error, scope.catalog, record);
  });
};

const readRow = async (
  scope: Scope,
  record: RecordType,
  id: string,
  options?: { asOf?: string; include?: readonly string[] },
): Promise<RowText> => {
  refuseUnreadable(scope, record);
  const row = isId(id) ? await readOne(scope.queryable, scope.catalog, record, id, options) : undefined;
  if (!row) throw notFound();
  return row;
};

/** A missing right answers as a missing row, so that nobody learns what exists by asking. */
const orForbidden = (scope: Scope, record: RecordType, signature: Signature | undefined): Signature => {
  if (scope.isHouse) return houseSignature;
  if (signature) return signature;
  throw notFound();
};

const factsOf = (scope: Scope, record: RecordType, action: string, signature: Signature, lane: number): EventFacts => ({
  lane,
  at: scope.clock.now().toISOString(),
  record: record.name,
  action,
  signature,
  batch: scope.transaction?.batch ?? null,
});

/** Runs one write: alone in its own statement, or, where something follows from it, in a transaction. */
const write = async <Result>(
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
      const changes = scope.transaction.changes.get(record) ?? [];
      scope.transaction.changes.set(record, [...changes, change]);
    }
    return result;
  } catch (error) {
    throw explain(error, scope.catalog, record);
  } finally {
    if (!scope.transaction) scope.lanes.free(lane);
  }
};

const together = async <Result>(
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
      await scope.catalog.consequenceOf(record)?.(changes, deskOf({ ...scope, actor: house, isHouse: true }));
  }
};

const create = async <R extends RecordType>(scope: Scope, record: R, input: Input): Promise<Row<R>> => {
  const signature = orForbidden(scope, record, writesAs(scope.actor, record));
  const own = record.ownedBy && !scope.isHouse ? { [record.ownedBy]: scope.actor.person } : {};
  const values = scope.isHouse ? houseValues(record, input) : { ...parseNew(record, input), ...own };
  const start = scope.catalog.workflowOf(record)?.start ?? null;
  return write(scope, record, async (inside, lane) => {
    const facts = factsOf(inside, record, 'create', signature, lane);
    const written = await insertRow(inside.queryable, inside.catalog, record, values, start, facts);
    return { result: JSON.parse(written.text), change: written.change };
  });
};

/** The house also writes derived fields. */
const houseValues = (record: RecordType, input: Input): Values => {
  const derived = Object.entries(input).filter(([key]) => fieldOf(record, key)?.derived);
  const written = Object.entries(input).filter(([key]) => !fieldOf(record, key)?.derived);
  return { ...parseNew(record, Object.fromEntries(written)), ...parseFields(record, Object.fromEntries(derived), []) };
};

const update = async <R extends RecordType>(scope: Scope, record: R, aim: Aim, input: Input): Promise<Row<R>> => {
  refuseUnreadable(scope, record);
  const signature = orForbidden(scope, record, writesAs(scope.actor, record));
  const values = parseChange(record, input);
  if (Object.keys(values).length === 0) return JSON.parse((await readRow(scope, record, aim.id)).text);
  return change(scope, record, aim, values, undefined, editGuard(scope, record), 'update', signature);
};

/** Closed rows are not edited; owned rows only by their owner. */
const editGuard = (scope: Scope, record: RecordType): Guard => ({
  closed: scope.catalog.workflowOf(record)?.closed,
  owner: record.ownedBy && !scope.isHouse ? { field: record.ownedBy, person: scope.actor.person } : undefined,
});

const change = <R extends RecordType>(
  scope: Scope,
  record: R,
  aim: Aim,
  values: Values,
  state: string | undefined,
  guard: Guard,
  action: string,
  signature: Signature,
): Promise<Row<R>> => {
  if (!isId(aim.id)) throw notFound();
  return write(scope, record, async (inside, lane) => {
    const facts = factsOf(inside, record, action, signature, lane);
    const held = { ...guard, version: aim.version };
    const written = await updateRow(inside.queryable, inside.catalog, record, aim.id, values, state, held, facts);
    if (!written) throw await whyNot(inside, record, aim, values, guard);
    return { result: JSON.parse(written.text), change: written.change };
  });
};

const whyNot = async (scope: Scope, record: RecordType, aim: Aim, values: Values, guard: Guard): Promise<Refused> => {
  const row = await readOne(scope.queryable, scope.catalog, record, aim.id);
  if (!row) return notFound();
  const theirs: Row<RecordType> = JSON.parse(row.text);
  if (aim.version !== undefined && row.version !== aim.version) return new Stale(values, theirs);
  const closed = guard.from || guard.closed?.includes(theirs.state ?? '');
  if (!closed) return notFound();
  const label = scope.catalog.workflowOf(record)?.states[theirs.state ?? ''] ?? theirs.state;
  return guard.from
    ? new Refused(`Ahora está en «${label}»: esta acción ya no corresponde.`, undefined, 409)
    : new Refused(`En estado «${label}» ya no se edita.`, undefined, 409);
};

const act = async <R extends RecordType>(
  scope: Scope,
  record: R,
  aim: Aim,
  name: string,
  input: Input,
): Promise<Row<R>> => {
  refuseUnreadable(scope, record);
  const action = actionOf(scope.catalog.workflowOf(record), name);
  if (!action) throw notFound();
  const signature = orForbidden(scope, record, actsAs(scope.actor, action));
  const values = parseAsked(record, action.asks ?? [], input);
  if (!action.check && !action.then)
    return change(scope, record, aim, values, action.to, { from: action.from }, name, signature);
  return together(scope, (inside) => actWithin(inside, record, aim, name, action, values, signature), null);
};

const actionOf = (workflow: Workflow | undefined, name: string): Action | undefined =>
  workflow && Object.hasOwn(workflow.actions, name) ? workflow.actions[name] : undefined;

const actWithin = async <R extends RecordType>(
  scope: Scope,
  record: R,
  aim: Aim,
  name: string,
  action: Action,
  values: Values,
  signature: Signature,
): Promise<Row<R>> => {
  const desk = deskOf(scope);
  const row: Row<RecordType> = JSON.parse((await readRow(scope, record, aim.id)).text);
  const reason = action.from.includes(row.state ?? '') ? await action.check?.(row, desk) : undefined;
  if (reason) throw new Refused(reason, undefined, 409);
  const seen = { id: aim.id, version: aim.version ?? row.version };
  const after = await change(scope, record, seen, values, action.to, { from: action.from }, name, signature);
  await action.then?.(after, deskOf({ ...scope, isHouse: true }));
  return JSON.parse((await readRow(scope, record, aim.id)).text);
};

const remove = async (scope: Scope, record: RecordType, aim: Aim): Promise<void> => {
  refuseUnreadable(scope, record);
  const signature = orForbidden(scope, record, writesAs(scope.actor, record));
  if (!isId(aim.id)) throw notFound();
  await together(scope, (inside) => removeWithChildren(inside, record, aim, editGuard(scope, record), signature), null);
};

const removeWithChildren = async (
  scope: Scope,
  record: RecordType,
  aim: Aim,
  guard: Guard,
  signature: Signature,
): Promise<void> => {
  for (const child of scope.catalog.childrenOf(record)) {
    const filters = [{ field: child.by, operator: 'eq' as const, value: aim.id }];
    const rows = JSON.parse(
      (await readPage(scope.queryable, scope.catalog, child.record, { ...plainQuery, filters, limit: 10_000 })).items,
    );
    for (const row of rows) await removeWithChildren(scope, child.record, { id: row.id }, {}, signature);
  }
  await write(scope, record, async (inside, lane) => {
    const facts = factsOf(inside, record, 'delete', signature, lane);
    const gone = await deleteRow(inside.queryable, record, aim.id, { ...guard, version: aim.version }, facts);
    if (!gone) throw await whyNot(inside, record, aim, {}, guard);
    return { result: undefined, change: gone };
  });
};

const derive = async (scope: Scope, record: RecordType, id: string, input: Input): Promise<void> => {
  const errors: { field: string; message: string }[] = [];
  const values = parseFields(record, input, errors);
  if (errors.length > 0) throw refusedFields(errors);
  const row = await readOne(scope.queryable, scope.catalog, record, id);
  if (!row) return;
  const now: Record<string, unknown> = JSON.parse(row.text);
  const differing = Object.entries(values).filter(([key, value]) => !isSame(record, key, now[key], value));
  if (differing.length === 0) return;
  await change(scope, record, { id }, Object.fromEntries(differing), undefined, {}, 'derive', houseSignature);
};

const isSame = (record: RecordType, key: string, stored: unknown, wanted: unknown): boolean => {
  const field = fieldOf(record, key);
  const parsed = field ? kindOf(field).parse(stored, field) : undefined;
  return parsed?.ok === true && JSON.stringify(parsed.value) === JSON.stringify(wanted);
};

const deriveMany = async (
  scope: Scope,
  record: RecordType,
  rows: readonly { id: string; values: Input }[],
): Promise<void> => {
  const errors: { field: string; message: string }[] = [];
  const wanted = rows.map(({ id, values }) => ({ id, values: parseFields(record, values, errors) }));
  if (errors.length > 0) throw refusedFields(errors);
  await bulk(scope, 'derive', houseSignature).change(record, await differing(scope.queryable, record, wanted));
};

/** Many rows in one transaction; what follows from them runs once, at its end. */
const bulk = (scope: Scope, action: string, signature: Signature): Bulk => {
  const { transaction, queryable } = scope;
  if (!transaction) throw new Error('many rows are written inside together() only');
  const writer = bulkOf({
    queryable,
    facts: (record) => factsOf(scope, record, action, signature, transaction.lane),
    follow: (record) =>
      scope.catalog.consequenceOf(record) &&
      ((changes) => {
        const known = transaction.changes.get(record) ?? [];
        transaction.changes.set(record, known);
        for (const change of changes) known.push(change);
      }),
  });
  const explained = async (record: RecordType, work: Promise<void>): Promise<void> =>
    work.catch((error) => {
      throw explain(error, scope.catalog, record);
    });
  return {
    insert: (record, rows) => explained(record, writer.insert(record, rows)),
    change: (record, rows) => explained(record, writer.change(record, rows)),
    remove: (record, ids) => explained(record, writer.remove(record, ids)),
  };
};
