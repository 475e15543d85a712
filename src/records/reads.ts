import type { Queryable } from '../platform/database/database.ts';
import type { Catalog } from './catalog.ts';
import { keptColumns, type ListQuery, writeCursor } from './query.ts';
import { columnOf, fieldsOf, type RecordType } from './record.ts';
import { rowsAsOf } from './sql/asOf.ts';
import { type Binder, binder } from './sql/binder.ts';
import { nameExpression } from './sql/columns.ts';
import { oneRowText, type Piece, rowText } from './sql/rowText.ts';
import { afterCursor, columnBehind, orderOf, seenCondition, whereOf } from './sql/where.ts';

/** One page of a list as the API sends it: `items` is JSON text of an array. */
export interface PageText {
  items: string;
  next: string | null;
  total: number;
  sums: Record<string, number>;
}

/** One row as JSON text, with its version for the ETag. */
export interface RowText {
  text: string;
  version: number;
}

/** Rows of a group: the values they share, how many they are and their sums. */
export interface Group {
  by: Record<string, unknown>;
  count: number;
  sums: Record<string, number>;
}

/** The rows of a record, now or as they stood at the end of a day. */
export const sourceOf = (record: RecordType, asOf: string | undefined, bind: Binder): string =>
  asOf ? rowsAsOf(record, asOf, bind) : record.table;

const sumsExpression = (record: RecordType, sums: readonly string[]): string =>
  sums.length === 0
    ? `'{}'::json`
    : `json_build_object(${sums.map((key) => `'${key}', coalesce(sum(${columnBehind(record, key).name}), 0)`).join(', ')})`;

/** One page, its total and its sums, in one statement. */
export const readPage = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  query: ListQuery,
): Promise<PageText> => {
  const bind = binder();
  const { text, joins } = rowText(catalog, record, query.fields);
  const order = orderOf(record, query);
  const key = columnBehind(record, query.sort.field).name;
  const [limit, oneMore] = [limitOf(query.limit, bind), limitOf(query.limit + 1, bind)];
  const { found, page, whole } = partsOf(record, query, order, oneMore, bind);
  const sql = `${found}
    select array_to_string(page.texts[:${limit}], ',') as items,
      case when cardinality(page.texts) > ${limit} then json_build_array(page.keys[${limit}]::text, page.ids[${limit}]) end as last,
      whole.total, whole.sums
    from (select array_agg(item.text) as texts, array_agg(item.key) as keys, array_agg(item.id) as ids
      from (select ${text} as text, ${key} as key, t.id from (${page}) t ${joins} order by ${order}) item) page,
    (select count(*) as total, ${sumsExpression(record, query.sums)} as sums from ${whole}) whole`;
  const [answer] = await database.rows<{
    items: string | null;
    last: [string | null, string] | null;
    total: number;
    sums: Record<string, number>;
  }>(sql, bind.values);
  if (!answer) throw new Error('a list answered nothing');
  return {
    items: `[${answer.items ?? ''}]`,
    next: answer.last && writeCursor(...answer.last),
    total: answer.total,
    sums: answer.sums,
  };
};

/** A usual page size stands in the text, so that the planner knows it; any other is a value, so that texts stay few. */
const limitOf = (rows: number, bind: Binder): string =>
  usualPages.includes(rows) || usualPages.includes(rows - 1) ? String(rows) : bind(rows, 'int');

const usualPages = [20, 50, 100, 500];

/**
 * The rows of the page and one more as `page`, all rows as `whole`. A search looks once for its rows, few as a rule, and
 * keeps them as `found`; other lists leave page and total to the indexes.
 */
const partsOf = (record: RecordType, query: ListQuery, order: string, oneMore: string, bind: Binder) => {
  const source = sourceOf(record, query.asOf, bind);
  const where = whereOf(record, query, bind);
  const after = afterCursor(record, query, bind);
  if (query.q === undefined || query.asOf)
    return {
      found: '',
      page: `select t.* from ${source} t where ${where} and ${after} order by ${order} limit ${oneMore}`,
      whole: `${source} t where ${where}`,
    };
  const needed = new Set(['id', query.sort.field, ...query.sums].map((key) => columnBehind(record, key).name));
  return {
    found: `with found as materialized (select ${[...needed].join(', ')} from ${source} t where ${where})`,
    page: `select t.* from (select t.id from found t where ${after} order by ${order} limit ${oneMore}) place
      join ${source} t on t.id = place.id`,
    whole: 'found t',
  };
};

/** One row, with the children asked for inside, in one statement; undefined when there is none. */
export const readOne = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  id: string,
  options: { asOf?: string; include?: readonly string[]; seenBy?: ListQuery['seenBy'] } = {},
): Promise<RowText | undefined> => {
  const bind = binder();
  const own = bind(id, 'uuid');
  const seen = options.seenBy && seenCondition(record, options.seenBy, bind);
  const children = catalog
    .childrenOf(record)
    .filter((child) => options.include?.includes(child.record.path))
    .map(
      ({ record, by }): Piece => [camel(record.path), `(${childrenOf(catalog, record, by, own, options.asOf, bind)})`],
    );
  const sql = `select ${oneRowText(catalog, record, children)} as text, t.version
    from ${sourceOf(record, options.asOf, bind)} t where t.id = ${own}${seen ? ` and ${seen}` : ''}`;
  const [row] = await database.rows<RowText>(sql, bind.values);
  return row;
};

const childrenOf = (
  catalog: Catalog,
  record: RecordType,
  by: string,
  parent: string,
  asOf: string | undefined,
  bind: Binder,
): string => {
  const shown = [...Object.keys(keptColumns), ...fieldsOf(record).map(([key]) => key)].filter((key) => key !== by);
  const { text, joins } = rowText(catalog, record, shown);
  const order = (record.recognisedBy ?? []).filter((key) => key !== by).map((key) => `t.${columnOf(key)}`);
  return `select '[' || coalesce(string_agg(child.text, ','), '') || ']' from (
    select ${text} as text from ${sourceOf(record, asOf, bind)} t ${joins}
    where t.${columnOf(by)} = ${parent} order by ${[...order, 't.id'].join(', ')}) child`;
};

/** `funding-lines` → `fundingLines`. */
export const camel = (path: string): string => path.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Counts and sums by one or more fields, for the rows of a query. */
export const readGroups = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  by: readonly string[],
  query: ListQuery,
): Promise<Group[]> => {
  const bind = binder();
  const joins: string[] = [];
  const source = sourceOf(record, query.asOf, bind);
  const keys = by.map((key) => `t.${key === 'state' ? 'state' : columnOf(key)}`);
  const shown = by.map((key, index) => {
    const target = record.fields[key] && 'target' in record.fields[key] ? record.fields[key].target : undefined;
    if (!target) return `'${key}', t.k${index}`;
    const name = nameExpression(catalog, catalog.record(target), `g${index}`, `t.k${index}`, joins);
    return `'${key}', case when t.k${index} is not null then json_build_object('id', t.k${index}, 'name', ${name}) end`;
  });
  const sql = `
    select json_build_object(${shown.join(', ')}) as by, t.count, t.sums
    from (select ${keys.map((key, index) => `${key} as k${index}`).join(', ')}, count(*) as count, ${sumsExpression(record, query.sums)} as sums
      from ${source} t where ${whereOf(record, query, bind)} group by ${keys.join(', ')}) t
    ${joins.join('\n')} order by t.count desc`;
  return database.rows<Group>(sql, bind.values);
};
