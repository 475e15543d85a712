import type { Queryable } from '../../../platform/database/database.ts';
import type { Catalog } from '../../../records/catalog.ts';
import { keysOfStored } from '../../../faces/importing/keys.ts';
import { knowledgeOf } from '../../../faces/importing/targets.ts';
import { columnOf, fieldsOf, parentField, type RecordType } from '../../../records/record.ts';

/**
 * True when others wrote something since the review that the import would now repeat: a row that it thinks new,
 * or a row inside one that it changes. Rows changed by both are found by their version when they are written.
 */
export const repeatsSince = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  run: string,
  since: string,
): Promise<boolean> =>
  (await repeatsNewRow(database, catalog, record, run, since)) ||
  (await repeatsInside(database, catalog, record, run, since));

const repeatsNewRow = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  run: string,
  since: string,
): Promise<boolean> => {
  const recent = await database.rows<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) - 'search' as row from ${record.table} t where t.updated_at >= $1::timestamptz`,
    [since],
  );
  const keys = recent.flatMap(({ row }) =>
    keysOfStored(
      catalog,
      record,
      Object.fromEntries(fieldsOf(record).map(([key]) => [key, row[columnOf(key)] ?? null])),
    ),
  );
  const found = await database.rows(
    `select 1 from import_row where run = $1::uuid and key = any($2::text[]) and outcome = 'new' limit 1`,
    [run, keys],
  );
  return found.length > 0;
};

const repeatsInside = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  run: string,
  since: string,
): Promise<boolean> => {
  for (const { record: name } of knowledgeOf(catalog, record).children ?? []) {
    const child = catalog.record(name);
    const parent = parentField(child)?.[0];
    if (!parent) continue;
    const found = await database.rows(
      `select 1 from ${child.table} t join import_row on run = $1::uuid and outcome = 'changes' and (plan ->> 'id')::uuid = t.${columnOf(parent)}
      where t.updated_at >= $2::timestamptz limit 1`,
      [run, since],
    );
    if (found.length > 0) return true;
  }
  return false;
};
