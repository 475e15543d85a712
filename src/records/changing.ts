import type { Input, Aim } from './desk.ts';
import { actsAs, writesAs } from './access.ts';
import { isId } from './fields/reference.ts';
import { newId } from './id.ts';
import { parseAsked, parseChange, parseFields, parseNew } from './input.ts';
import { plainQuery } from './query.ts';
import { readOne, readPage } from './reads.ts';
import { fieldOf, type RecordType, type Row } from './record.ts';
import { notFound, Refused, Stale } from './refused.ts';
import { type Deed, orForbidden, refuseUnreadable, type Scope, together, write } from './scope.ts';
import { readRow } from './reading.ts';
import type { Action, Workflow } from './workflow.ts';
import {
  deleteRows,
  type Guard,
  insertRows,
  type RowToWrite,
  rowOf,
  updateRows,
  type Values,
  type Written,
} from './writes.ts';

/** A new row, in the first state of its workflow. */
export const create = async <R extends RecordType>(scope: Scope, record: R, input: Input): Promise<Row<R>> => {
  const signature = orForbidden(scope, writesAs(scope.actor, record));
  const own = record.ownedBy && !scope.isHouse ? { [record.ownedBy]: scope.actor.person } : {};
  const values = scope.isHouse ? houseValues(record, input) : { ...parseNew(record, input), ...own };
  const touched = Object.keys(values).filter((key) => values[key] !== null);
  const [made] = await write(scope, { record, action: 'create', signature, touched }, (writing) =>
    insertRows(writing, [{ id: newId(), state: scope.catalog.workflowOf(record)?.start ?? null, values }]),
  );
  if (!made) throw new Error('a row was not inserted');
  return rowOf(record, made);
};

/** The house also writes derived fields. */
const houseValues = (record: RecordType, input: Input): Values => {
  const derived = Object.entries(input).filter(([key]) => fieldOf(record, key)?.derived);
  const written = Object.entries(input).filter(([key]) => !fieldOf(record, key)?.derived);
  return { ...parseNew(record, Object.fromEntries(written)), ...parseFields(record, Object.fromEntries(derived), []) };
};

/** Some fields of a row. */
export const update = async <R extends RecordType>(
  scope: Scope,
  record: R,
  aim: Aim,
  input: Input,
): Promise<Row<R>> => {
  refuseUnreadable(scope, record);
  const signature = orForbidden(scope, writesAs(scope.actor, record));
  const values = parseChange(record, input);
  if (Object.keys(values).length === 0) return JSON.parse((await readRow(scope, record, aim.id)).text);
  const row = { ...aim, values };
  return rowOf(record, await change(scope, { record, action: 'update', signature }, row, editGuard(scope, record)));
};

/** Closed rows are not edited; owned rows only by their owner. */
const editGuard = (scope: Scope, record: RecordType): Guard => ({
  closed: scope.catalog.workflowOf(record)?.closed,
  owner: record.ownedBy && !scope.isHouse ? { field: record.ownedBy, person: scope.actor.person } : undefined,
});

const change = async (scope: Scope, deed: Deed, row: RowToWrite, guard: Guard): Promise<Written> => {
  if (!isId(row.id)) throw notFound();
  const touched = [deed.action, ...Object.keys(row.values)];
  const [changed] = await write(scope, { ...deed, touched }, (writing) => updateRows(writing, [row], guard));
  if (!changed) throw await whyNot(scope, deed.record, row, guard);
  return changed;
};

const whyNot = async (scope: Scope, record: RecordType, wanted: RowToWrite, guard: Guard): Promise<Refused> => {
  const row = await readOne(scope.queryable, scope.catalog, record, wanted.id);
  if (!row) return notFound();
  const theirs: Row<RecordType> = JSON.parse(row.text);
  if (wanted.version !== undefined && row.version !== wanted.version) return new Stale(wanted.values, theirs);
  const closed = guard.from || guard.closed?.includes(theirs.state ?? '');
  if (!closed) return notFound();
  const label = scope.catalog.workflowOf(record)?.states[theirs.state ?? ''] ?? theirs.state;
  return guard.from
    ? new Refused(`Ahora está en «${label}»: esta acción ya no corresponde.`, undefined, 409)
    : new Refused(`En estado «${label}» ya no se edita.`, undefined, 409);
};

/** A named action of the row's workflow. */
export const act = async <R extends RecordType>(
  scope: Scope,
  record: R,
  aim: Aim,
  name: string,
  input: Input,
): Promise<Row<R>> => {
  refuseUnreadable(scope, record);
  const action = actionOf(scope.catalog.workflowOf(record), name);
  if (!action) throw notFound();
  const signature = orForbidden(scope, actsAs(scope.actor, action));
  const values = parseAsked(record, action.asks ?? [], input);
  const deed = { record, action: name, signature };
  const row = { ...aim, values, state: action.to };
  if (!action.check && !action.then) return rowOf(record, await change(scope, deed, row, { from: action.from }));
  return together(scope, (inside) => actWithin(inside, record, deed, action, row), null);
};

const actionOf = (workflow: Workflow | undefined, name: string): Action | undefined =>
  workflow && Object.hasOwn(workflow.actions, name) ? workflow.actions[name] : undefined;

const actWithin = async <R extends RecordType>(
  scope: Scope,
  record: R,
  deed: Deed,
  action: Action,
  wanted: RowToWrite,
): Promise<Row<R>> => {
  const row: Row<RecordType> = JSON.parse((await readRow(scope, record, wanted.id)).text);
  const reason = action.from.includes(row.state ?? '') ? await action.check?.(row, scope.deskOf(scope)) : undefined;
  if (reason) throw new Refused(reason, undefined, 409);
  const seen = { ...wanted, version: wanted.version ?? row.version };
  const signature = orForbidden(scope, actsAs(scope.actor, action, row));
  const after = rowOf(record, await change(scope, { ...deed, signature }, seen, { from: action.from }));
  await action.then?.(after, scope.deskOf({ ...scope, isHouse: true }));
  return JSON.parse((await readRow(scope, record, wanted.id)).text);
};

/** A row and what lives inside it. */
export const remove = async (scope: Scope, record: RecordType, aim: Aim): Promise<void> => {
  refuseUnreadable(scope, record);
  const signature = orForbidden(scope, writesAs(scope.actor, record));
  if (!isId(aim.id)) throw notFound();
  const deed = { record, action: 'delete', signature };
  const row = { ...aim, values: {} };
  await together(scope, (inside) => removeWithChildren(inside, deed, row, editGuard(scope, record)), null);
};

const removeWithChildren = async (scope: Scope, deed: Deed, row: RowToWrite, guard: Guard): Promise<void> => {
  for (const { record, by } of scope.catalog.childrenOf(deed.record)) {
    const filters = [{ field: by, operator: 'eq' as const, value: row.id }];
    const { items } = await readPage(scope.queryable, scope.catalog, record, { ...plainQuery, filters, limit: 10_000 });
    for (const { id } of JSON.parse(items))
      await removeWithChildren(scope, { ...deed, record }, { id, values: {} }, {});
  }
  const [gone] = await write(scope, deed, (writing) => deleteRows(writing, [row], guard));
  if (!gone) throw await whyNot(scope, deed.record, row, guard);
};
