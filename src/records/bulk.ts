import type { Queryable } from '../platform/database/database.ts';
import type { Input } from './desk.ts';
import { houseSignature, type Signature } from './eventLog.ts';
import { parseFields } from './input.ts';
import { columnOf, fieldOf, kindOf, type RecordType } from './record.ts';
import { type FieldError, Refused, refusedFields } from './refused.ts';
import { type Scope, write } from './scope.ts';
import {
  deleteRows,
  insertRows,
  type RowToWrite,
  updateRows,
  type Values,
  type Writing,
  type Written,
} from './writes.ts';

/** One row among many; for a change, `version` is the one that must still stand. */
export type BulkRow = RowToWrite;

/** Writes many rows of one record with few statements; each row gets the same event as if it were alone. */
export interface Bulk {
  insert(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  /** Refused as a whole when one of the rows has moved on. */
  change(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  remove(record: RecordType, ids: readonly string[]): Promise<void>;
}

const chunkSize = 250;

/** Cuts a list into pieces; a statement of a few hundred rows lets others work between two of them. */
export const inChunks = <Item>(items: readonly Item[], size = chunkSize): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Many rows in one transaction; what follows from them runs once, at its end. */
export const bulk = (scope: Scope, action: string, signature: Signature): Bulk => {
  if (!scope.transaction) throw new Error('many rows are written inside together() only');
  const each = async (
    record: RecordType,
    rows: readonly BulkRow[],
    work: (writing: Writing, alike: readonly BulkRow[]) => Promise<Written[]>,
  ): Promise<void> => {
    for (const chunk of inChunks(rows))
      for (const alike of groupedByColumns(chunk))
        await write(scope, { record, action, signature }, (writing) => work(writing, alike));
  };
  return {
    insert: (record, rows) => each(record, rows, insertRows),
    change: (record, rows) => each(record, rows, changeAll),
    remove: (record, ids) =>
      each(
        record,
        ids.map((id) => ({ id, values: {} })),
        (writing, alike) => deleteRows(writing, alike, {}),
      ),
  };
};

/** Rows that write the same columns share a statement. */
const groupedByColumns = (rows: readonly BulkRow[]): BulkRow[][] => {
  const groups = new Map<string, BulkRow[]>();
  for (const row of rows) {
    const key = [...Object.keys(row.values).sort(), row.state === undefined ? '' : 'state'].join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

const changeAll = async (writing: Writing, rows: readonly BulkRow[]): Promise<Written[]> => {
  const written = await updateRows(writing, rows, {});
  const missing = rows.length - written.length;
  if (missing === 0) return written;
  const many = writing.record.label[1].toLowerCase();
  throw new Refused(`${missing} de las ${many} cambiaron mientras tanto: revise de nuevo.`, undefined, 412);
};

/** Writes derived fields of many rows, signed by the house; rows that stay the same are not touched. */
export const deriveMany = async (
  scope: Scope,
  record: RecordType,
  rows: readonly { id: string; values: Input }[],
): Promise<void> => {
  const errors: FieldError[] = [];
  const wanted = rows.map(({ id, values }) => ({ id, values: parseFields(record, values, errors) }));
  if (errors.length > 0) throw refusedFields(errors);
  await bulk(scope, 'derive', houseSignature).change(record, await differing(scope.queryable, record, wanted));
};

/** Those of the wanted values that differ from what the rows hold now, with the versions that hold them. */
const differing = async (
  queryable: Queryable,
  record: RecordType,
  wanted: readonly { id: string; values: Values }[],
): Promise<BulkRow[]> => {
  const rows: BulkRow[] = [];
  for (const chunk of inChunks(wanted)) {
    const keys = [...new Set(chunk.flatMap(({ values }) => Object.keys(values)))];
    const found = await queryable.rows<{ id: string; version: number; now: Record<string, unknown> }>(
      `select t.id, t.version, jsonb_build_object(${keys.map((key) => `'${key}', t.${columnOf(key)}`).join(', ')}) as now
      from ${record.table} t where t.id = any($1::uuid[])`,
      [chunk.map(({ id }) => id)],
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    for (const { id, values } of chunk) {
      const row = byId.get(id);
      const changed = Object.entries(values).filter(
        ([key, value]) => row && !isSameValue(record, key, row.now[key], value),
      );
      if (row && changed.length > 0) rows.push({ id, version: row.version, values: Object.fromEntries(changed) });
    }
  }
  return rows;
};

/** True when a stored value and a wanted one are the same to the field's kind. */
export const isSameValue = (record: RecordType, key: string, stored: unknown, wanted: unknown): boolean => {
  const field = fieldOf(record, key);
  const parsed = field ? kindOf(field).parse(stored ?? null, field) : undefined;
  return parsed?.ok === true && JSON.stringify(parsed.value ?? null) === JSON.stringify(wanted ?? null);
};
