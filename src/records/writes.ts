import type { Queryable } from '../platform/database/database.ts';
import type { Catalog, Change } from './catalog.ts';
import { type EventFacts, eventOf, eventsOf } from './eventLog.ts';
import { keptColumns } from './query.ts';
import { columnOf, fieldOf, fieldsOf, kindOf, type RecordType, type Row } from './record.ts';
import { type Binder, binder } from './sql/binder.ts';
import { nameQuery } from './sql/columns.ts';

/** Parsed values of fields, by key. */
export type Values = Readonly<Record<string, unknown>>;

/** What is written of one row; where `version` comes, it must still be the row's. */
export interface RowToWrite {
  id: string;
  values: Values;
  state?: string | null;
  version?: number;
}

/** One row as it was and as it became, JSON text of its columns, and the names of what it refers to. */
export interface Written {
  id: string;
  version: number;
  before: string | null;
  after: string | null;
  names: readonly (string | null)[];
}

/** What must hold of a row for it to be written. */
export interface Guard {
  from?: readonly string[];
  closed?: readonly string[];
  owner?: { field: string; person: string };
  /** Only rows that would become another. */
  changes?: true;
}

/** Where and in whose name is written. */
export interface Writing {
  queryable: Queryable;
  catalog: Catalog;
  record: RecordType;
  facts: EventFacts;
}

/** New rows, all with the same fields. Row, event and link of the chain are one statement here and below. */
export const insertRows = (writing: Writing, rows: readonly RowToWrite[]): Promise<Written[]> =>
  run(writing, rows, namesOf(writing), (bind) => {
    const columns = columnsOf(rows)
      .map((column) => `, ${column}`)
      .join('');
    const at = bind(writing.facts.at, 'timestamptz');
    return `
    new as (
      insert into ${writing.record.table} as t (id, version, created_at, updated_at${columns})
      select id, 1, ${at}, ${at}${columns} from given
      returning ${storedColumns(writing.record)}),
    change as (select id, version, null::jsonb as before, to_jsonb(new) as after from new)`;
  });

/** The same fields of some rows; those for which the guard does not hold are left out. */
export const updateRows = (writing: Writing, rows: readonly RowToWrite[], guard: Guard): Promise<Written[]> =>
  run(writing, rows, namesOf(writing), (bind) => {
    const { table } = writing.record;
    const columns = columnsOf(rows);
    return `
    old as (
      select t.id, t.version${columns.map((column) => `, t.${column}`).join('')}
      from ${table} t join given on given.id = t.id where ${holds(rows, guard, bind)}
      order by t.id for no key update of t),
    new as (
      update ${table} t set version = old.version + 1, updated_at = ${bind(writing.facts.at, 'timestamptz')}
        ${columns.map((column) => `, ${column} = given.${column}`).join('')}
      from old join given on given.id = old.id where t.id = old.id
      returning ${storedColumns(writing.record)}),
    change as (
      select new.id, new.version, to_jsonb(old) - array['id', 'version'] as before, to_jsonb(new) as after
      from new join old on old.id = new.id)`;
  });

/** Some rows gone, their events with all they were; those for which the guard does not hold stay. */
export const deleteRows = (writing: Writing, rows: readonly RowToWrite[], guard: Guard): Promise<Written[]> =>
  run(
    writing,
    rows,
    '',
    (bind) => `
    old as (
      delete from ${writing.record.table} t using given where t.id = given.id and ${holds(rows, guard, bind)}
      returning ${storedColumns(writing.record)}),
    change as (select id, version + 1 as version, to_jsonb(old) as before, null::jsonb as after from old)`,
  );

const run = (
  { queryable, catalog, record, facts }: Writing,
  rows: readonly RowToWrite[],
  names: string,
  deed: (bind: Binder) => string,
): Promise<Written[]> => {
  const bind = binder();
  const [one, ...more] = rows;
  const isOne = one && more.length === 0;
  const given = isOne ? givenOne(record, one, bind) : givenMany(record, rows, bind);
  const events = isOne ? eventOf(facts, bind) : eventsOf(facts, bind);
  // What many rows were and are is only told where something follows from it.
  const seen = isOne || catalog.consequenceOf(record) ? 'before::text, after::text' : 'null as before, null as after';
  const sql = `with recursive given as (${given}),${deed(bind)},${events}
    select record_id as id, entry.version, ${seen}, ${isOne && names ? `${names} from entry, new` : `'{}'::text[] as names from entry`}`;
  return queryable.rows<Written>(sql, bind.values);
};

/** One row comes as values of its own: the database plans it better than a list. */
const givenOne = (record: RecordType, { id, version, state, values }: RowToWrite, bind: Binder): string => {
  const places = [`${bind(id, 'uuid')} as id`];
  if (version !== undefined) places.push(`${bind(version, 'int')} as version`);
  for (const [key, value] of Object.entries(values)) {
    const field = fieldOf(record, key);
    if (!field) throw new Error(`${record.name} has no field «${key}»`);
    const kind = kindOf(field);
    places.push(`${bind(kind.bind ? kind.bind(value) : value, kind.column)} as ${columnOf(key)}`);
  }
  if (state !== undefined) places.push(`${bind(state, 'text')} as state`);
  return `select ${places.join(', ')}`;
};

const givenMany = (record: RecordType, rows: readonly RowToWrite[], bind: Binder): string => {
  const asColumns = rows.map(({ values, ...kept }) => ({
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [columnOf(key), value])),
    ...kept,
  }));
  return `select * from jsonb_populate_recordset(null::${record.table}, ${bind(JSON.stringify(asColumns), 'jsonb')})`;
};

const columnsOf = ([first]: readonly RowToWrite[]): string[] => [
  ...Object.keys(first?.values ?? {}).map(columnOf),
  ...(first?.state === undefined ? [] : ['state']),
];

/** A row as its event keeps it: all but the search vector, which follows from the rest. */
const storedColumns = (record: RecordType): string =>
  [...Object.values(keptColumns).map(({ column }) => column), ...fieldsOf(record).map(([key]) => columnOf(key))]
    .map((column) => `t.${column}`)
    .join(', ');

const holds = (rows: readonly RowToWrite[], { from, closed, owner, changes }: Guard, bind: Binder): string => {
  const conditions = rows[0]?.version === undefined ? [] : ['t.version = given.version'];
  const columns = columnsOf(rows);
  const of = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');
  if (changes && columns.length > 0) conditions.push(`(${of('t')}) is distinct from (${of('given')})`);
  if (from) conditions.push(`t.state = any(${bind(from, 'text[]')})`);
  if (closed?.length) conditions.push(`t.state <> all(${bind(closed, 'text[]')})`);
  if (owner) conditions.push(`t.${columnOf(owner.field)} = ${bind(owner.person, 'uuid')}`);
  return conditions.length ? conditions.join(' and ') : 'true';
};

const namesOf = ({ catalog, record }: Writing): string => {
  const names = fieldsOf(record).flatMap(([key, { target }]) =>
    target === undefined ? [] : [nameQuery(catalog, catalog.record(target), `new.${columnOf(key)}`)],
  );
  return `array[${names.join(', ')}]::text[] as names`;
};

/** The row as a read would answer it. */
export const rowOf = <R extends RecordType>(record: R, { after, names }: Written): Row<R> => {
  const columns = JSON.parse(after ?? '{}');
  const left = [...names];
  const fields = fieldsOf(record).map(([key, { target }]) => {
    const value = columns[columnOf(key)];
    const name = target === undefined ? undefined : left.shift();
    return [key, target === undefined || value === null ? value : { id: value, name }];
  });
  const { id, version, state, created_at: createdAt, updated_at: updatedAt } = columns;
  return Object.assign({ id, version, state, createdAt, updatedAt }, Object.fromEntries(fields));
};

/** The change for what follows from it. Text takes a fifth of the memory of the parsed row, and most are never looked into. */
export const changeOf = ({ id, before, after }: Written, person: string | null): Change => ({
  id,
  person,
  get before() {
    return before === null ? null : JSON.parse(before);
  },
  get after() {
    return after === null ? null : JSON.parse(after);
  },
});
