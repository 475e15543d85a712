import type { Queryable } from '../../platform/database/database.ts';
import type { Catalog } from '../../records/catalog.ts';
import { bipNumber } from '../../parsing/bip.ts';
import { fold } from '../../parsing/fold.ts';
import { columnOf, fieldOf, parentField, type RecordType } from '../../records/record.ts';
import type { ReadChild, ReadRow } from './rows.ts';
import { knowledgeOf } from './targets.ts';

type Values = Readonly<Record<string, unknown>>;

/** A value as it is compared to recognise a row: codes without their last digit, names without accents. */
const comparable = (record: RecordType, key: string, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return (fieldOf(record, key)?.format === 'bip' && bipNumber(value)) || fold(value);
};

/** The fields by which rows of a record are recognised; what is not declared is recognised by its name within its parent. */
const recognising = (
  catalog: Catalog,
  record: RecordType,
): { by: readonly string[]; otherwise: readonly string[] } => ({
  by: record.recognisedBy ?? [record.title, ...[parentField(record)?.[0] ?? []].flat()],
  otherwise: knowledgeOf(catalog, record).otherwise ?? [],
});

const joined = (record: RecordType, keys: readonly string[], values: Values): string =>
  keys.map((key) => comparable(record, key, values[key])).join('\u0001');

/** What makes two rows of a file the same thing; undefined when nothing in the row says it. */
export const keyOfRow = (catalog: Catalog, record: RecordType, row: ReadRow): string | undefined => {
  if (row.id) return `id ${row.id}`;
  const { by, otherwise } = recognising(catalog, record);
  if (isSaid(row.values[by[0] ?? ''])) return `by ${joined(record, by, row.values)}`;
  return isSaid(row.values[otherwise[0] ?? '']) ? `or ${joined(record, otherwise, row.values)}` : undefined;
};

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Every key by which a row of a file could be the same as a stored row. */
export const keysOfStored = (catalog: Catalog, record: RecordType, values: Values): string[] => {
  const { by, otherwise } = recognising(catalog, record);
  return [
    `by ${joined(record, by, values)}`,
    ...(otherwise.length > 0 ? [`or ${joined(record, otherwise, values)}`] : []),
  ];
};

/** What makes a row inside another the same as one of its siblings. */
export const childKeyOf = (catalog: Catalog, record: RecordType, child: ReadChild): string => {
  const knowledge = knowledgeOf(catalog, record).children?.find((one) => one.record === child.record);
  const keys = knowledge?.recognisedBy ?? Object.keys(child.values);
  return `${child.record} ${joined(catalog.record(child.record), keys, child.values)}`;
};

/** The rows that are there, by what recognises them. */
export interface KnownRows {
  /** Ids of the rows that a row of the file may be, the surest first. */
  find(row: ReadRow): string[];
  /** Ids of all rows that have the first of what recognises it: the same code, whatever the stage. */
  alike(row: ReadRow): string[];
}

const pageSize = 5_000;

/** Reads what recognises every row of a record; a page at a time, so that others are served between two. */
export const knownRows = async (database: Queryable, catalog: Catalog, record: RecordType): Promise<KnownRows> => {
  const { by, otherwise } = recognising(catalog, record);
  const keys = [...new Set([...by, ...otherwise])];
  const index = new Map<string, Entry[]>();
  const columns = keys.map((key) => `, ${columnOf(key)} as "${key}"`).join('');
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await database.rows<Entry & Record<string, unknown>>(
      `select id${columns} from ${record.table} where id > $1::uuid order by id limit ${pageSize}`,
      [after],
    );
    for (const row of rows) remember(record, by, otherwise, index, row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) break;
    after = last.id;
  }
  return {
    find: (row) => findIn(record, by, otherwise, index, row),
    alike: ({ values }) => {
      const [first = ''] = by;
      if (!isSaid(values[first])) return [];
      return (index.get(`by ${comparable(record, first, values[first])}`) ?? []).map(({ id }) => id);
    },
  };
};

interface Entry {
  id: string;
  rest: string[];
  hasCode: boolean;
}

const remember = (
  record: RecordType,
  by: readonly string[],
  otherwise: readonly string[],
  index: Map<string, Entry[]>,
  row: Entry & Record<string, unknown>,
): void => {
  const [first = '', ...others] = by;
  const entry: Entry = {
    id: row.id,
    rest: others.map((key) => comparable(record, key, row[key])),
    hasCode: isSaid(row[first]),
  };
  const names = [`id ${row.id}`];
  if (entry.hasCode) names.push(`by ${comparable(record, first, row[first])}`);
  if (otherwise.length > 0) names.push(`or ${joined(record, otherwise, row)}`);
  for (const name of names) {
    const entries = index.get(name);
    if (entries) entries.push(entry);
    else index.set(name, [entry]);
  }
};

const findIn = (
  record: RecordType,
  by: readonly string[],
  otherwise: readonly string[],
  index: ReadonlyMap<string, Entry[]>,
  row: ReadRow,
): string[] => {
  // The lists of others have identifiers of their own: one that is not ours says nothing of the row.
  const own = row.id ? index.get(`id ${row.id}`) : undefined;
  if (own) return own.map(({ id }) => id);
  const [first = '', ...others] = by;
  const byName = otherwise.length > 0 ? (index.get(`or ${joined(record, otherwise, row.values)}`) ?? []) : [];
  if (!isSaid(row.values[first])) return byName.map(({ id }) => id);
  const rest = others.map((key) => comparable(record, key, row.values[key]));
  const withCode = index.get(`by ${comparable(record, first, row.values[first])}`) ?? [];
  const exact = withCode.filter((entry) => entry.rest.every((part, place) => part === rest[place]));
  if (exact.length > 0) return exact.map(({ id }) => id);
  // A file without stages, or a row that has none yet, may be the one; a row of another stage is not.
  const near = withCode.filter((entry) =>
    entry.rest.every((part, place) => part === '' || rest[place] === '' || part === rest[place]),
  );
  if (near.length > 0) return near.map(({ id }) => id);
  return byName.filter(({ hasCode }) => !hasCode).map(({ id }) => id);
};
