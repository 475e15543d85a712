import type { Queryable } from '../platform/database/database.ts';
import type { Catalog } from '../records/catalog.ts';
import type { RecordType } from '../records/record.ts';
import { createTable, wantedColumns } from './tables.ts';

/** One place where the tables differ from the declarations, and the SQL that would mend it. */
export interface Drift {
  record: string;
  says: string;
  sql: string;
}

interface StoredColumn {
  name: string;
  type: string;
  required: boolean;
}

/** Where the database differs from the catalog; empty when they agree. */
export const findDrift = async (database: Queryable, catalog: Catalog): Promise<Drift[]> => {
  const drifts: Drift[] = [];
  for (const record of catalog.records) drifts.push(...(await driftOf(database, catalog, record)));
  return drifts;
};

const driftOf = async (database: Queryable, catalog: Catalog, record: RecordType): Promise<Drift[]> => {
  const stored = await storedColumns(database, record.table);
  if (stored.length === 0)
    return [{ record: record.name, says: 'the table is missing', sql: createTable(catalog, record) }];
  const wanted = wantedColumns(record);
  const missing = wanted.filter((column) => !stored.some(({ name }) => name === column.name));
  const surplus = stored.filter((column) => !wanted.some(({ name }) => name === column.name));
  const differing = wanted.flatMap((column) => {
    const found = stored.find(({ name }) => name === column.name);
    return found && (found.type !== column.type || found.required !== column.required) ? [{ column, found }] : [];
  });
  return [
    ...missing.map((column) => ({
      record: record.name,
      says: `column ${column.name} is missing`,
      sql: `alter table ${record.table} add column ${column.name} ${column.type}${column.required ? ' not null' : ''};`,
    })),
    ...surplus.map((column) => ({
      record: record.name,
      says: `column ${column.name} is not declared`,
      sql: `alter table ${record.table} drop column ${column.name};`,
    })),
    ...differing.map(({ column, found }) => ({
      record: record.name,
      says: `column ${column.name} is ${spelt(found)} and should be ${spelt(column)}`,
      sql: `alter table ${record.table} alter column ${column.name} type ${column.type}, alter column ${column.name} ${column.required ? 'set' : 'drop'} not null;`,
    })),
  ];
};

const spelt = (column: StoredColumn): string => `${column.type}${column.required ? ' not null' : ''}`;

const storedColumns = (database: Queryable, table: string): Promise<StoredColumn[]> =>
  database.rows<StoredColumn>(
    `select attname as name,
      replace(format_type(atttypid, atttypmod), 'timestamp with time zone', 'timestamptz') as type,
      attnotnull as required
    from pg_attribute
    where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
    order by attnum`,
    [table],
  );
