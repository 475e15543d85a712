import { Readable } from 'node:stream';
import type { Database } from '../platform/database/database.ts';
import { type Cell, writeXlsx } from '../platform/tabular/index.ts';
import type { Catalog } from '../records/catalog.ts';
import { labelSql } from '../records/fields/choice.ts';
import { keptColumns, type ListQuery } from '../records/query.ts';
import { sourceOf } from '../records/reads.ts';
import { columnOf, fieldOf, fieldsOf, kindOf, type RecordType } from '../records/record.ts';
import { nameExpression } from '../records/sql/columns.ts';
import { copiedBytes, copiedValues } from './copied.ts';
import { inlineBinder } from '../records/sql/literal.ts';
import { orderOf, whereOf } from '../records/sql/where.ts';

/** One column of an export: its title, and its cell in SQL as text that may be null. */
interface Exported {
  title: string;
  sql: string;
  /** Figures and dates: they are never quoted nor taken for formulas. */
  plain: 'number' | 'date' | undefined;
}

const keptTitles: Readonly<Record<string, string>> = {
  id: 'Identificador',
  state: 'Estado',
  version: 'Versión',
  createdAt: 'Creado',
  updatedAt: 'Modificado',
};

/** What an export carries when nothing is chosen: every field, and the state where there is one. */
export const columnsToExport = (catalog: Catalog, record: RecordType): string[] => [
  ...fieldsOf(record).map(([key]) => key),
  ...(catalog.workflowOf(record) ? ['state'] : []),
];

/**
 * All rows of a list as CSV for a spreadsheet in Chile: UTF-8 with mark, semicolons, CRLF, names instead of keys,
 * texts that could run as formulas neutralised. The database writes the lines; nothing is kept in memory.
 */
export const exportCsv = async (
  database: Database,
  catalog: Catalog,
  record: RecordType,
  query: ListQuery,
  columns: readonly string[] = columnsToExport(catalog, record),
): Promise<Readable> => {
  const { exported, tail } = partsOf(catalog, record, query, columns);
  const title = `\uFEFF${exported.map(({ title }) => quoted(title)).join(';')}\r\n`;
  const line = `concat_ws(';', ${exported.map((column) => `coalesce(${csvCell(column)}, '')`).join(', ')})`;
  const stream = await database.copy(`select ${line} || e'\\r\\n' ${tail}`, '(format binary)');
  return Readable.from(lines(title, stream), { objectMode: false });
};

async function* lines(title: string, stream: Readable): AsyncGenerator<Buffer> {
  yield Buffer.from(title);
  yield* copiedBytes(stream);
}

/** All rows of a list as one sheet of .xlsx, with true figures and dates. */
export const exportXlsx = async (
  database: Database,
  catalog: Catalog,
  record: RecordType,
  query: ListQuery,
  columns: readonly string[] = columnsToExport(catalog, record),
): Promise<Readable> => {
  const { exported, tail } = partsOf(catalog, record, query, columns);
  const stream = await database.copy(
    `select json_build_array(${exported.map(({ sql }) => sql).join(', ')})::text ${tail}`,
    '(format binary)',
  );
  const headers = exported.map(({ title }) => title);
  return writeXlsx(headers, typedRows(exported, stream), record.label[1]);
};

async function* typedRows(exported: readonly Exported[], stream: Readable): AsyncGenerator<Cell[]> {
  for await (const values of copiedValues(stream))
    for (const value of values) {
      const cells: (string | null)[] = JSON.parse(value.toString());
      yield exported.map((column, index) => typed(column, cells[index] ?? null));
    }
}

const typed = ({ plain }: Exported, text: string | null): Cell => {
  if (text === null) return null;
  if (plain === 'date') return { date: text };
  const figure = plain === 'number' ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isNaN(figure) ? text : figure;
};

const partsOf = (catalog: Catalog, record: RecordType, query: ListQuery, columns: readonly string[]) => {
  const bind = inlineBinder();
  const joins: string[] = [];
  const exported = columns.map((key, index) => exportedColumn(catalog, record, key, `r${index}`, joins));
  const tail = `from ${sourceOf(record, query.asOf, bind)} t ${joins.join(' ')}
    where ${whereOf(record, query, bind)} order by ${orderOf(record, query)}`;
  return { exported, tail };
};

const plainTypes: Readonly<Record<string, Exported['plain']>> = {
  bigint: 'number',
  numeric: 'number',
  int: 'number',
  date: 'date',
};

const exportedColumn = (
  catalog: Catalog,
  record: RecordType,
  key: string,
  alias: string,
  joins: string[],
): Exported => {
  const field = fieldOf(record, key);
  if (!field) return keptColumn(catalog, record, key);
  const column = `t.${columnOf(key)}`;
  if (field.target !== undefined) {
    const name = nameExpression(catalog, catalog.record(field.target), alias, column, joins);
    return { title: field.label, sql: name, plain: undefined };
  }
  const kind = kindOf(field);
  return {
    title: field.label,
    sql: kind.cellSql?.(column, field) ?? `${column}::text`,
    plain: plainTypes[kind.column],
  };
};

const keptColumn = (catalog: Catalog, record: RecordType, key: string): Exported => {
  const kept = keptColumns[key];
  if (!kept) throw new Error(`${record.name} has no field «${key}»`);
  const column = `t.${kept.column}`;
  const label = key === 'state' ? labelSql(column, catalog.workflowOf(record)?.states ?? {}) : `${column}::text`;
  return { title: keptTitles[key] ?? key, sql: label, plain: plainTypes[kept.type] };
};

/** A text goes between quotes, with an apostrophe before what a spreadsheet could run as a formula. */
const csvCell = ({ sql, plain }: Exported): string => {
  if (plain) return sql;
  // What must be worked out is worked out once, in a subselect; a column as it stands needs none.
  if (/^[\w.]+(::text)?$/.test(sql)) return quotedSql(sql);
  return `(select ${quotedSql('cell')} from (select ${sql} as cell offset 0) said where cell is not null)`;
};

const quotedSql = (cell: string): string =>
  `'"' || replace(case when ascii(${cell}) in (9, 13, 39, 43, 45, 61, 64) then ${neutralised(cell)} else ${cell} end, '"', '""') || '"'`;

const neutralised = (cell: string): string =>
  `case when ${cell} ~ e'^''*[=+\\\\-@\\t\\r]' and ${cell} !~ '^-\\d+([.,]\\d+)?$' then '''' || ${cell} else ${cell} end`;

const quoted = (title: string): string => `"${title.replaceAll('"', '""')}"`;
