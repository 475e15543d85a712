import { newId } from './id.ts';
import type { Queryable } from '../platform/database/database.ts';
import type { Catalog, Change } from './catalog.ts';
import { type EventFacts, eventOfChange, headOfLane } from './eventLog.ts';
import { keptColumns } from './query.ts';
import type { RowText } from './reads.ts';
import { columnOf, fieldOf, fieldsOf, kindOf, type RecordType } from './record.ts';
import { type Binder, binder } from './sql/binder.ts';
import { rowText } from './sql/rowText.ts';

/** What a write answers: the row as JSON text, and the change for what follows from it. */
export interface Written extends RowText {
  change: Change;
}

/** Parsed values of fields, by key. */
export type Values = Readonly<Record<string, unknown>>;

const bindValue = (record: RecordType, key: string, value: unknown, bind: Binder): string => {
  const field = fieldOf(record, key);
  if (!field) throw new Error(`${record.name} has no field «${key}»`);
  const kind = kindOf(field);
  return bind(kind.bind ? kind.bind(value) : value, kind.column);
};

const columnsOf = (record: RecordType, alias: string): string =>
  [...Object.values(keptColumns).map(({ column }) => column), ...fieldsOf(record).map(([key]) => columnOf(key))]
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** A row as the event keeps it: all but the search vector, which follows from the rest. */
const whole = (record: RecordType, alias: string): string =>
  `(select to_jsonb(kept) from (select ${columnsOf(record, alias)}) kept)`;

const answer = (catalog: Catalog, record: RecordType): string => {
  const { text, joins } = rowText(catalog, record);
  // Only what something follows from needs to come back as it was and is.
  const seen = catalog.consequenceOf(record) ? 'change.before, change.after' : 'null as before, null as after';
  return `select ${text} as text, t.version, t.id, ${seen} from change, new t ${joins}`;
};

interface WrittenRow extends RowText {
  id: string;
  before: Change['before'];
  after: Change['after'];
}

const run = async (database: Queryable, sql: string, values: readonly unknown[]): Promise<Written | undefined> => {
  const [row] = await database.rows<WrittenRow>(sql, values);
  return row && { text: row.text, version: row.version, change: { id: row.id, before: row.before, after: row.after } };
};

/** One statement: the row, its event, the link of the chain. */
export const insertRow = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  values: Values,
  state: string | null,
  facts: EventFacts,
  id = newId(),
): Promise<Written> => {
  const bind = binder();
  const keys = Object.keys(values);
  const places = keys.map((key) => bindValue(record, key, values[key], bind));
  const at = bind(facts.at, 'timestamptz');
  const sql = `with ${headOfLane(facts, bind)},
    new as (
      insert into ${record.table} (id, version, state, created_at, updated_at${keys.map((key) => `, ${columnOf(key)}`).join('')})
      select ${[bind(id, 'uuid'), '1', bind(state, 'text'), at, at, ...places].join(', ')} from head
      returning ${columnsOf(record, record.table)}),
    change as (select new.id, new.version, null::jsonb as before, ${whole(record, 'new')} as after from new),
    ${eventOfChange(facts, bind)}
    ${answer(catalog, record)}`;
  const written = await run(database, sql, bind.values);
  if (!written) throw new Error('a row was not inserted');
  return written;
};

/** What must hold of the row for it to be changed. */
export interface Guard {
  version?: number;
  from?: readonly string[];
  closed?: readonly string[];
  owner?: { field: string; person: string };
}

/** One statement: the row changed, its event with what it was before; undefined when the guard does not hold. */
export const updateRow = async (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  id: string,
  values: Values,
  state: string | undefined,
  guard: Guard,
  facts: EventFacts,
): Promise<Written | undefined> => {
  const bind = binder();
  const columns = Object.keys(values).map((key) => ({
    column: columnOf(key),
    place: bindValue(record, key, values[key], bind),
  }));
  if (state !== undefined) columns.push({ column: 'state', place: bind(state, 'text') });
  const before = columns.map(({ column }) => `'${column}', old.${column}`).join(', ');
  const sql = `with ${headOfLane(facts, bind)},
    old as (select t.* from ${record.table} t, head where t.id = ${bind(id, 'uuid')} and ${guardCondition(guard, bind)} for update of t),
    new as (
      update ${record.table} t set version = old.version + 1, updated_at = ${bind(facts.at, 'timestamptz')}${columns.map(({ column, place }) => `, ${column} = ${place}`).join('')}
      from old where t.id = old.id
      returning ${columnsOf(record, 't')}),
    change as (select new.id, new.version, jsonb_build_object(${before}) as before, ${whole(record, 'new')} as after from new, old),
    ${eventOfChange(facts, bind)}
    ${answer(catalog, record)}`;
  return run(database, sql, bind.values);
};

const guardCondition = (guard: Guard, bind: Binder): string => {
  const conditions: string[] = [];
  if (guard.version !== undefined) conditions.push(`t.version = ${bind(guard.version, 'int')}`);
  if (guard.from) conditions.push(`t.state = any(${bind(guard.from, 'text[]')})`);
  if (guard.closed?.length) conditions.push(`t.state <> all(${bind(guard.closed, 'text[]')})`);
  if (guard.owner) conditions.push(`t.${columnOf(guard.owner.field)} = ${bind(guard.owner.person, 'uuid')}`);
  return conditions.length ? conditions.join(' and ') : 'true';
};

/** One statement: the row gone, its event with all it was; undefined when the guard does not hold. */
export const deleteRow = async (
  database: Queryable,
  record: RecordType,
  id: string,
  guard: Guard,
  facts: EventFacts,
): Promise<Change | undefined> => {
  const bind = binder();
  const sql = `with ${headOfLane(facts, bind)},
    old as (delete from ${record.table} t using head where t.id = ${bind(id, 'uuid')} and ${guardCondition(guard, bind)} returning t.*),
    change as (select old.id, old.version + 1 as version, ${whole(record, 'old')} as before, null::jsonb as after from old),
    ${eventOfChange(facts, bind)}
    select change.id, change.before, change.after from change`;
  const [change] = await database.rows<Change>(sql, bind.values);
  return change;
};
