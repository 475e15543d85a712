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
