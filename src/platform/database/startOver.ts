import pg from 'pg';
import type { Connection } from './roles.ts';

/** Drops every table, so that the migrations begin again: only for a demonstration that was cut off before anybody could enter. */
export async function startOver(owner: Connection): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema()',
    );
    const names = rows.map(({ name }) => pg.escapeIdentifier(name));
    if (names.length > 0) await client.query(`drop table ${names.join(', ')} cascade`);
  } finally {
    await client.end();
  }
}
