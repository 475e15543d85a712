import pg from 'pg';
import type { Connection } from '../../src/platform/database/roles.ts';

/** Asks a database one question on a connection of its own, and returns the first value of the first row. */
export async function ask(connection: Connection, sql: string): Promise<unknown> {
  const client = new pg.Client({ ...connection, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}
