import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import { type Connection, ensureDatabase } from './roles.ts';
import { startTestServer, type TestServer } from './testServer.ts';

/** An empty database for a test, with the same two roles as the real one. */
export interface TemporaryDatabase {
  connection: Connection;
  ownerConnection: Connection;
  applicationRole: string;
  drop(): Promise<void>;
}

let own: Promise<TestServer> | undefined;

// A file that runs alone has its own server, until its last test.
after(async () => (await own)?.stop());

/** Makes an empty database on the server of this test run, or on one of its own when the test runs alone. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const { host, passwords } = await server();
  const database = `test_${randomBytes(6).toString('hex')}`;
  const admin = { host, user: 'cabildo_admin', password: passwords.admin, database: 'postgres' };
  await ensureDatabase(admin, database);
  return {
    connection: { host, database, user: 'cabildo_app', password: passwords.app },
    ownerConnection: { host, database, user: 'cabildo_owner', password: passwords.owner },
    applicationRole: 'cabildo_app',
    // A server of its own takes its databases with it, and may be gone already.
    drop: async () => (own ? undefined : drop(admin, database)),
  };
}

async function server(): Promise<Omit<TestServer, 'stop'>> {
  const shared = process.env.CABILDO_TEST_SERVER;
  if (shared) return JSON.parse(shared);
  own ??= startTestServer();
  return own;
}

async function drop(admin: Connection, database: string): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`);
  await client.end();
}
