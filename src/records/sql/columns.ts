import type { Catalog } from '../catalog.ts';
import { columnOf, fieldOf, type RecordType } from '../record.ts';

/** The expression that names the row whose id is `column`; adds the joins that it needs. */
export const nameExpression = (
  catalog: Catalog,
  target: RecordType,
  alias: string,
  column: string,
  joins: string[],
): string => {
  joins.push(`left join ${target.table} ${alias} on ${alias}.id = ${column}`);
  const title = fieldOf(target, target.title);
  const titleColumn = `${alias}.${columnOf(target.title)}`;
  if (title?.target === undefined) return `${titleColumn}::text`;
  return nameExpression(catalog, catalog.record(title.target), `${alias}n`, titleColumn, joins);
};

/** A query in parentheses that names the row whose id is `column`; cheaper than a join where there is one row to name. */
export const nameQuery = (catalog: Catalog, target: RecordType, column: string, alias = 'named'): string => {
  const title = fieldOf(target, target.title);
  const titleColumn = `${alias}.${columnOf(target.title)}`;
  const name =
    title?.target === undefined
      ? `${titleColumn}::text`
      : nameQuery(catalog, catalog.record(title.target), titleColumn, `${alias}n`);
  return `case when ${column} is not null then (select ${name} from ${target.table} ${alias} where ${alias}.id = ${column}) end`;
};
