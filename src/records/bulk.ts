import { createHash } from 'node:crypto';
import type { Queryable } from '../platform/database/database.ts';
import type { Change } from './catalog.ts';
import { type EventFacts, eventContent } from './eventLog.ts';
import { columnOf, fieldOf, kindOf, type RecordType } from './record.ts';
import { Refused } from './refused.ts';
import { type Binder, binder } from './sql/binder.ts';
import type { Values } from './writes.ts';

/** One row among many: parsed values by field; `version` is the one that must still stand for a change. */
export interface BulkRow {
  id: string;
  values: Values;
  state?: string | null;
  version?: number;
}

/** Writes many rows of one record with few statements; each row gets the same event as if it were alone. */
export interface Bulk {
  insert(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  /** Refused as a whole when one of the rows has moved on. */
  change(record: RecordType, rows: readonly BulkRow[]): Promise<void>;
  remove(record: RecordType, ids: readonly string[]): Promise<void>;
}

interface Ground {
  queryable: Queryable;
  /** What the event of each row says. */
  facts(record: RecordType): EventFacts;
  /** Changes that something may follow from; absent where nothing does. */
  follow(record: RecordType): ((changes: readonly Change[]) => void) | undefined;
}

const chunkSize = 250;

/** Cuts a list into pieces; a statement of a few hundred rows lets others work between two of them. */
export const inChunks = <Item>(items: readonly Item[], size = chunkSize): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** The bulk writer of one transaction. */
export const bulkOf = (ground: Ground): Bulk => ({
  insert: async (record, rows) => {
    for (const chunk of inChunks(rows))
      for (const alike of groupedByColumns(chunk)) await insertChunk(ground, record, alike);
  },
  change: async (record, rows) => {
    for (const chunk of inChunks(rows))
      for (const alike of groupedByColumns(chunk)) await changeChunk(ground, record, alike);
  },
  remove: async (record, ids) => {
    for (const chunk of inChunks(ids)) await removeChunk(ground, record, chunk);
  },
});

/** Rows that write the same columns share a statement. */
const groupedByColumns = (rows: readonly BulkRow[]): BulkRow[][] => {
  const groups = new Map<string, BulkRow[]>();
  for (const row of rows) {
    const key = [...Object.keys(row.values).sort(), row.state === undefined ? '' : 'state'].join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

const columnsOf = (record: RecordType, rows: readonly BulkRow[]): string[] => {
  const [first] = rows;
  const keys = Object.keys(first?.values ?? {});
  for (const key of keys) if (!fieldOf(record, key)) throw new Error(`${record.name} has no field «${key}»`);
  return [...keys.map(columnOf), ...(first?.state === undefined ? [] : ['state'])];
};

const asJson = (rows: readonly BulkRow[]): string =>
  JSON.stringify(
    rows.map(({ id, version, state, values }) => ({
      ...Object.fromEntries(Object.entries(values).map(([key, value]) => [columnOf(key), value])),
      id,
      version,
      state,
    })),
  );

const insertChunk = async (ground: Ground, record: RecordType, rows: readonly BulkRow[]): Promise<void> => {
  const facts = ground.facts(record);
  const bind = binder();
  const columns = columnsOf(record, rows)
    .map((column) => `, ${column}`)
    .join('');
  const at = bind(facts.at, 'timestamptz');
  const sql = `with new as (
      insert into ${record.table} (id, version, created_at, updated_at${columns})
      select id, 1, ${at}, ${at}${columns} from jsonb_populate_recordset(null::${record.table}, ${bind(asJson(rows), 'jsonb')})
      returning *),
    change as (select new.id, new.version, null::jsonb as before, to_jsonb(new) - 'search' as after from new)`;
  await writeWithEvents(ground, record, facts, sql, bind);
};

const changeChunk = async (ground: Ground, record: RecordType, rows: readonly BulkRow[]): Promise<void> => {
  const facts = ground.facts(record);
  const bind = binder();
  const columns = columnsOf(record, rows);
  const sql = `with given as (
      select * from jsonb_populate_recordset(null::${record.table}, ${bind(asJson(rows), 'jsonb')})),
    old as (
      select t.* from ${record.table} t join given on given.id = t.id and given.version = t.version
      order by t.id for update of t),
    new as (
      update ${record.table} t set version = old.version + 1, updated_at = ${bind(facts.at, 'timestamptz')}
        ${columns.map((column) => `, ${column} = given.${column}`).join('')}
      from old join given on given.id = old.id where t.id = old.id
      returning t.*),
    change as (
      select new.id, new.version, jsonb_build_object(${columns.map((column) => `'${column}', old.${column}`).join(', ')}) as before,
        to_jsonb(new) - 'search' as after
      from new join old on old.id = new.id)`;
  const written = await writeWithEvents(ground, record, facts, sql, bind);
  if (written < rows.length) throw movedOn(record, rows.length - written);
};

const movedOn = (record: RecordType, count: number): Refused =>
  new Refused(
    `${count} de las ${record.label[1].toLowerCase()} cambiaron mientras tanto: revise de nuevo.`,
    undefined,
    412,
  );

const removeChunk = async (ground: Ground, record: RecordType, ids: readonly string[]): Promise<void> => {
  const bind = binder();
  const sql = `with old as (delete from ${record.table} t where t.id = any(${bind(ids, 'uuid[]')}) returning t.*),
    change as (select old.id, old.version + 1 as version, to_jsonb(old) - 'search' as before, null::jsonb as after from old)`;
  await writeWithEvents(ground, record, ground.facts(record), sql, bind);
};

interface Said {
  id: string;
  version: number;
  before: string | null;
  after: string | null;
  content: string;
}

/** Runs the write `sql` (its last part is `change`), then adds the events; answers how many rows were written. */
const writeWithEvents = async (
  ground: Ground,
  record: RecordType,
  facts: EventFacts,
  sql: string,
  bind: Binder,
): Promise<number> => {
  const follow = ground.follow(record);
  const [head] = await ground.queryable.rows<{ seq: number; hash: string }>(
    'select seq, hash from event_head where lane = $1 for update',
    [facts.lane],
  );
  if (!head) throw new Error(`there is no lane ${facts.lane}`);
  const said = await ground.queryable.rows<Said>(
    `${sql},
    entry as (select ${bind(facts.lane, 'int')} as lane, ${bind(head.seq, 'bigint')} + row_number() over (order by change.id) as seq,
      ${signedBy(facts, bind)}, change.id as record_id, change.version, change.before, change.after from change)
    select record_id as id, version, before::text, ${follow ? 'after::text' : 'null::text as after'}, ${eventContent} as content
    from entry order by seq`,
    bind.values,
  );
  if (said.length > 0) await addEvents(ground.queryable, record, facts, head, said);
  follow?.(said.map(lazyChange));
  return said.length;
};

const signedBy = ({ at, record, action, signature, batch }: EventFacts, bind: Binder): string =>
  `${bind(at, 'timestamptz')} as at, '${record}'::text as record, ${bind(action, 'text')} as action,
  ${bind(signature.person, 'uuid')} as person, ${bind(signature.post, 'uuid')} as post,
  ${bind(signature.capacity, 'text')} as capacity, ${bind(signature.basis, 'text')} as basis,
  ${bind(signature.signed, 'text')} as signed, ${bind(batch, 'uuid')} as batch`;

/** Links the events one after the other and adds them; what each row is now is read from its table once more. */
const addEvents = async (
  queryable: Queryable,
  record: RecordType,
  facts: EventFacts,
  head: { seq: number; hash: string },
  said: readonly Said[],
): Promise<void> => {
  const links: { seq: number; previous: string; hash: string }[] = [];
  let previous = head.hash;
  for (const [index, { content }] of said.entries()) {
    const hash = createHash('sha256')
      .update(previous + content)
      .digest('hex');
    links.push({ seq: head.seq + index + 1, previous, hash });
    previous = hash;
  }
  const bind = binder();
  const sql = `with linked as (
      update event_head set seq = ${bind(head.seq + said.length, 'bigint')}, hash = ${bind(previous, 'text')}
      where lane = ${bind(facts.lane, 'int')})
    insert into event (lane, seq, record_id, version, before, after, previous, hash,
      at, record, action, person, post, capacity, basis, signed, batch)
    select ${bind(facts.lane, 'int')}, said.seq, said.id, said.version, said.before, to_jsonb(t) - 'search', said.previous, said.hash, signed.*
    from unnest(${bind(
      links.map(({ seq }) => seq),
      'bigint[]',
    )}, ${bind(
      said.map(({ id }) => id),
      'uuid[]',
    )},
      ${bind(
        said.map(({ version }) => version),
        'int[]',
      )}, ${bind(
        said.map(({ before }) => before),
        'jsonb[]',
      )},
      ${bind(
        links.map((link) => link.previous),
        'text[]',
      )}, ${bind(
        links.map((link) => link.hash),
        'text[]',
      )})
      as said(seq, id, version, before, previous, hash)
    cross join (select ${signedBy(facts, bind)}) signed
    left join ${record.table} t on t.id = said.id`;
  await queryable.rows(sql, bind.values);
};

/** Text takes a fifth of the memory of the parsed row, and most rows are never looked into. */
const lazyChange = ({ id, before, after }: Said): Change => ({
  id,
  get before() {
    return before === null ? null : JSON.parse(before);
  },
  get after() {
    return after === null ? null : JSON.parse(after);
  },
});

/** Those of the wanted values that differ from what the rows hold now, with the versions that hold them. */
export const differing = async (
  queryable: Queryable,
  record: RecordType,
  wanted: readonly { id: string; values: Values }[],
): Promise<BulkRow[]> => {
  const rows: BulkRow[] = [];
  for (const chunk of inChunks(wanted)) {
    const keys = [...new Set(chunk.flatMap(({ values }) => Object.keys(values)))];
    const found = await queryable.rows<{ id: string; version: number; now: Record<string, unknown> }>(
      `select t.id, t.version, jsonb_build_object(${keys.map((key) => `'${key}', t.${columnOf(key)}`).join(', ')}) as now
      from ${record.table} t where t.id = any($1::uuid[])`,
      [chunk.map(({ id }) => id)],
    );
    const byId = new Map(found.map((row) => [row.id, row]));
    for (const { id, values } of chunk) {
      const row = byId.get(id);
      const changed = Object.entries(values).filter(
        ([key, value]) => row && !isSameValue(record, key, row.now[key], value),
      );
      if (row && changed.length > 0) rows.push({ id, version: row.version, values: Object.fromEntries(changed) });
    }
  }
  return rows;
};

/** True when a stored value and a wanted one are the same to the field's kind. */
export const isSameValue = (record: RecordType, key: string, stored: unknown, wanted: unknown): boolean => {
  const field = fieldOf(record, key);
  const parsed = field ? kindOf(field).parse(stored ?? null, field) : undefined;
  return parsed?.ok === true && JSON.stringify(parsed.value ?? null) === JSON.stringify(wanted ?? null);
};
