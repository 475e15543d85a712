import type { Input, Aim } from './desk.ts';
import { actsAs, writesAs } from './access.ts';
import type { Signature } from './eventLog.ts';
import { isId } from './fields/reference.ts';
import { parseAsked, parseChange, parseFields, parseNew } from './input.ts';
import { plainQuery } from './query.ts';
import { readOne, readPage } from './reads.ts';
import { fieldOf, type RecordType, type Row } from './record.ts';
import { notFound, Refused, Stale } from './refused.ts';
import { factsOf, orForbidden, refuseUnreadable, type Scope, together, write } from './scope.ts';
import { readRow } from './reading.ts';
import type { Action, Workflow } from './workflow.ts';
import { deleteRow, type Guard, insertRow, updateRow, type Values } from './writes.ts';

/** A new row, in the first state of its workflow. */
export const create = async <R extends RecordType>(scope: Scope, record: R, input: Input): Promise<Row<R>> => {
  const signature = orForbidden(scope, writesAs(scope.actor, record));
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
  const desk = scope.deskOf(scope);
  const row: Row<RecordType> = JSON.parse((await readRow(scope, record, aim.id)).text);
  const reason = action.from.includes(row.state ?? '') ? await action.check?.(row, desk) : undefined;
  if (reason) throw new Refused(reason, undefined, 409);
  const seen = { id: aim.id, version: aim.version ?? row.version };
  const after = await change(scope, record, seen, values, action.to, { from: action.from }, name, signature);
  await action.then?.(after, scope.deskOf({ ...scope, isHouse: true }));
  return JSON.parse((await readRow(scope, record, aim.id)).text);
};

/** A row and what lives inside it. */
export const remove = async (scope: Scope, record: RecordType, aim: Aim): Promise<void> => {
  refuseUnreadable(scope, record);
  const signature = orForbidden(scope, writesAs(scope.actor, record));
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
