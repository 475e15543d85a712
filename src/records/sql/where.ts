import { columnOf, fieldOf, kindOf, type RecordType } from '../record.ts';
import { type Filter, keptColumns, type ListQuery } from '../query.ts';
import type { Binder } from './binder.ts';
import { searchCondition, searchVector } from './search.ts';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

/** The column behind a field or a kept value. */
export const columnBehind = (record: RecordType, key: string): Column => {
  const kept = keptColumns[key];
  if (kept) return { name: `t.${kept.column}`, type: kept.type, nullable: key === 'state' };
  const field = fieldOf(record, key);
  if (!field) throw new Error(`${record.name} has no field «${key}»`);
  return { name: `t.${columnOf(key)}`, type: kindOf(field).column, nullable: field.required !== true };
};

/** The `where` of a list over alias `t`, without the cursor. */
export const whereOf = (record: RecordType, query: ListQuery, bind: Binder): string => {
  const conditions = query.filters.map((filter) => condition(record, filter, bind));
  const seen = query.seenBy ? seenCondition(record, query.seenBy, bind) : undefined;
  if (seen) conditions.push(seen);
  if (query.q)
    conditions.push(searchCondition(query.asOf ? `(${searchVector(record, 't.')})` : 't.search', query.q, bind));
  return conditions.length ? conditions.join(' and ') : 'true';
};

/** Own rows and shared ones, where rows have an owner. */
export const seenCondition = (
  { ownedBy, sharedBy }: RecordType,
  { person, holdings }: NonNullable<ListQuery['seenBy']>,
  bind: Binder,
): string | undefined => {
  if (!ownedBy) return undefined;
  const own = `t.${columnOf(ownedBy)} = ${bind(person, 'uuid')}`;
  if (!sharedBy) return own;
  const [yes, unit] = sharedBy.map((key) => `t.${columnOf(key)}`);
  const mine = bind([...new Set(holdings.map((holding) => holding.unit))], 'text[]');
  return `(${own} or (${yes} and (${unit} is null or ${unit} in (select id from unit where code = any(${mine})))))`;
};

const condition = (record: RecordType, filter: Filter, bind: Binder): string => {
  const { name, type } = columnBehind(record, filter.field);
  switch (filter.operator) {
    case 'eq':
      return filter.value === null ? `${name} is null` : `${name} = ${bind(filter.value, type)}`;
    case 'in':
      return `${name} = any(${bind(filter.value, `${type}[]`)})`;
    case 'gte':
      return `${name} >= ${bind(filter.value, type)}`;
    case 'lte':
      return `${name} <= ${bind(filter.value, type)}`;
    case 'empty':
      return `${name} is ${filter.value ? '' : 'not '}null`;
    case 'contains':
      return type === 'text[]'
        ? `${name} @> ${bind([filter.value].flat(), type)}`
        : `strpos(lower(${name}), lower(${bind(filter.value, 'text')})) > 0`;
  }
};

/** The order of a list: rows without the value go last, ties by id, so that pages never overlap. */
export const orderOf = (record: RecordType, query: ListQuery): string => {
  const { name, nullable } = columnBehind(record, query.sort.field);
  const direction = query.sort.descending ? 'desc' : 'asc';
  return `${name} ${direction}${nullable ? ' nulls last' : ''}, t.id ${direction}`;
};

/** Rows after the cursor, in the list's order. */
export const afterCursor = (record: RecordType, query: ListQuery, bind: Binder): string => {
  if (!query.cursor) return 'true';
  const { name, type, nullable } = columnBehind(record, query.sort.field);
  const [key, id] = query.cursor;
  const beyond = query.sort.descending ? '<' : '>';
  const place = bind(id, 'uuid');
  if (key === null) return `${name} is null and t.id ${beyond} ${place}`;
  const reached = bind(key, type);
  return nullable
    ? `(${name} ${beyond} ${reached} or (${name} = ${reached} and t.id ${beyond} ${place}) or ${name} is null)`
    : `(${name}, t.id) ${beyond} (${reached}, ${place})`;
};
