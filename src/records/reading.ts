import { mayRead } from './access.ts';
import { explain } from './sql/refusals.ts';
import type { RowEvent } from './eventLog.ts';
import { isId } from './fields/reference.ts';
import type { ListQuery } from './query.ts';
import { type PageText, type RowText, readOne, readPage } from './reads.ts';
import type { RecordType } from './record.ts';
import { notFound } from './refused.ts';
import { refuseUnreadable, type Scope } from './scope.ts';

/** One page of rows that the actor may see. */
export const read = async (scope: Scope, record: RecordType, query: ListQuery): Promise<PageText> => {
  refuseUnreadable(scope, record);
  return readPage(scope.queryable, scope.catalog, record, { ...query, seenBy: seenBy(scope) }).catch((error) => {
    throw explain(error, scope.catalog, record);
  });
};

/** One row that the actor may see; the rest do not exist. */
export const readRow = async (
  scope: Scope,
  record: RecordType,
  id: string,
  options?: { asOf?: string; include?: readonly string[] },
): Promise<RowText> => {
  refuseUnreadable(scope, record);
  const include = options?.include?.filter((path) => mayInclude(scope, path));
  const row = isId(id)
    ? await readOne(scope.queryable, scope.catalog, record, id, { ...options, include, seenBy: seenBy(scope) })
    : undefined;
  if (!row) throw notFound();
  return row;
};

// What lives inside a row is not seen through it by who may not see it by itself.
const mayInclude = (scope: Scope, path: string): boolean => {
  const child = scope.catalog.byPath(path);
  return child === undefined || scope.isHouse || mayRead(scope.actor, child);
};

/** The events of one row that the actor may see; a row that is gone keeps them. */
export const readEvents = async (scope: Scope, record: RecordType, id: string): Promise<RowEvent[]> => {
  refuseUnreadable(scope, record);
  if (!isId(id)) throw notFound();
  if (record.ownedBy) await readRow(scope, record, id);
  return scope.queryable.rows<RowEvent>(
    `select at, action, version, signed, capacity, basis, batch, before, after
    from event where record = $1 and record_id = $2::uuid order by version desc`,
    [record.name, id],
  );
};

/** Whose eyes count for rows that have an owner; the house sees all. */
export const seenBy = (scope: Scope): ListQuery['seenBy'] => (scope.isHouse ? undefined : scope.actor);
