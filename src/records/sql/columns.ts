import type { Catalog } from '../catalog.ts';
import type { Field } from '../field.ts';
import { columnOf, fieldOf, fieldsOf, type RecordType } from '../record.ts';

/** What a select of a record needs: its columns named as the fields, and the joins that bring names. */
export interface Selection {
  columns: string;
  joins: string;
}

const kept = 't.id, t.version, t.state, t.created_at as "createdAt", t.updated_at as "updatedAt"';

const known = new WeakMap<RecordType, Map<string, Selection>>();

/** The select list of a record over alias `t`, of all its fields or of some; a reference becomes `{id, name}`. */
export const selectionOf = (catalog: Catalog, record: RecordType, only?: readonly string[]): Selection => {
  const ofRecord = known.get(record) ?? new Map<string, Selection>();
  known.set(record, ofRecord);
  const shape = only?.join() ?? '*';
  const selection = ofRecord.get(shape) ?? select(catalog, record, only);
  if (ofRecord.size < 200) ofRecord.set(shape, selection);
  return selection;
};

const select = (catalog: Catalog, record: RecordType, only: readonly string[] | undefined): Selection => {
  const joins: string[] = [];
  const columns = fieldsOf(record)
    .filter(([key]) => only === undefined || only.includes(key))
    .map(([key, field], index) => `${columnExpression(catalog, key, field, `r${index}`, joins)} as "${key}"`);
  return { columns: [kept, ...columns].join(', '), joins: joins.join('\n') };
};

const columnExpression = (catalog: Catalog, key: string, field: Field, alias: string, joins: string[]): string => {
  const column = `t.${columnOf(key)}`;
  if (field.target === undefined) return column;
  const name = nameExpression(catalog, catalog.record(field.target), alias, column, joins);
  return `case when ${column} is not null then json_build_object('id', ${column}, 'name', ${name}) end`;
};

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
