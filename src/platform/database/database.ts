import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What can be asked of the database, inside a transaction or not. SQL is prepared once per connection. */
export interface Queryable {
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once, without values. */
  script(sql: string): Promise<void>;
}

/** The pool of connections of this process. */
export interface Database extends Queryable {
  /** All of `work` or nothing of it. */
  transaction<Result>(work: (inside: Queryable) => Promise<Result>): Promise<Result>;
  /** The bytes of `copy (…) to stdout`; `format` as in `(format binary)`. */
  copy(select: string, format?: string): Promise<Readable>;
  close(): Promise<void>;
}

// Dates stay text and counts stay numbers: the driver would shift the day and spell the number.
const { builtins } = pg.types;
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, String],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as (text: string) => unknown,
};

/** Opens the pool; connections are made when first needed and survive a restart of the server. */
export const openDatabase = (connection: pg.PoolConfig): Database => {
  const pool = new pg.Pool({
    max: 16,
    application_name: 'cabildo',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    options: '-c timezone=UTC -c statement_timeout=120000 -c idle_in_transaction_session_timeout=120000',
    ...connection,
    types: types as pg.CustomTypesConfig,
  });
  // A connection that dies while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...queryable(pool),
    transaction: (work) => transaction(pool, work),
    copy: (select, format) => copy(pool, select, format),
    close: () => pool.end(),
  };
};

const names = new Map<string, string>();

const nameOf = (sql: string): string => {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
  if (names.size < 2_000) names.set(sql, name);
  return name;
};

const queryable = (client: pg.Pool | pg.PoolClient): Queryable => ({
  rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query<Row>({ name: nameOf(text), text, values: [...values] })).rows,
  script: async (sql) => {
    await client.query(sql);
  },
});

const transaction = async <Result>(pool: pg.Pool, work: (inside: Queryable) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(queryable(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
};

const copy = async (pool: pg.Pool, select: string, format = ''): Promise<Readable> => {
  const client = await pool.connect();
  const stream = client.query(copyTo(`copy (${select}) to stdout ${format}`));
  // An interrupted reader leaves the connection in the middle of an answer: it is closed, not reused.
  stream.once('close', () => client.release(stream.readableEnded ? undefined : new Error('interrupted')));
  return stream;
};
