import type { Queryable } from '../../platform/database/database.ts';
import type { Catalog } from '../../records/catalog.ts';
import { columnOf, fieldsOf, parentField, type RecordType } from '../../records/record.ts';
import { childKeyOf } from './keys.ts';
import { knowledgeOf } from './targets.ts';

/** A row that is there, by its fields. */
export type Stored = Readonly<Record<string, unknown>> & { id: string; version: number; state: string | null };

interface Ground {
  database: Queryable;
  catalog: Catalog;
  record: RecordType;
}

/** The rows of a record whose `by` is one of these ids. */
export const storedRows = async (
  database: Queryable,
  record: RecordType,
  ids: readonly string[],
  by = 'id',
): Promise<Stored[]> => {
  const rows = await database.rows<{
    row: Record<string, unknown> & { id: string; version: number; state: string | null };
  }>(`select to_jsonb(t) - 'search' as row from ${record.table} t where t.${by} = any($1::uuid[])`, [ids]);
  const keys = fieldsOf(record).map(([key]) => key);
  return rows.map(({ row }) => ({
    ...Object.fromEntries(keys.map((key) => [key, row[columnOf(key)] ?? null])),
    id: row.id,
    version: row.version,
    state: row.state,
  }));
};

/** What lives inside these rows, by its parent and the key that tells it apart there. */
export const storedChildren = async (ground: Ground, parents: readonly string[]): Promise<Map<string, Stored>> => {
  const children = new Map<string, Stored>();
  for (const { record: name } of knowledgeOf(ground.catalog, ground.record).children ?? []) {
    const record = ground.catalog.record(name);
    const by = parentField(record)?.[0] ?? '';
    for (const row of await storedRows(ground.database, record, parents, columnOf(by)))
      children.set(`${row[by]} ${childKeyOf(ground.catalog, ground.record, { record: name, values: row })}`, row);
  }
  return children;
};
