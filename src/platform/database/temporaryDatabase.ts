import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import { type Connection, ensureDatabase } from './roles.ts';
import { startTestServer, type TestServer } from './testServer.ts';

/** An empty database for a test, with the same two roles as the real one. */
export interface TemporaryDatabase {
  connection: Connection & { database: string };
  ownerConnection: Connection & { database: string };
  applicationRole: string;
  drop(): Promise<void>;
}

let own: Promise<TestServer> | undefined;

// A file that runs alone has its own server, until its last test.
after(async () => (await own)?.stop());

/** What a database begins as: the first test that asks prepares it, and every other one gets a copy. */
export interface Beginning {
  name: string;
  prepare(place: TemporaryDatabase): Promise<void>;
}

/** Makes a database on the server of this test run, or on one of its own when the test runs alone; empty unless it has a beginning. */
export async function temporaryDatabase(beginning?: Beginning): Promise<TemporaryDatabase> {
  const { host, passwords } = await server();
  const admin = { host, user: 'cabildo_admin', password: passwords.admin, database: 'postgres' };
  const placeOf = (database: string): TemporaryDatabase => ({
    connection: { host, database, user: 'cabildo_app', password: passwords.app },
    ownerConnection: { host, database, user: 'cabildo_owner', password: passwords.owner },
    applicationRole: 'cabildo_app',
    // A server of its own takes its databases with it, and may be gone already.
    drop: async () => (own ? undefined : drop(admin, database)),
  });
  const place = placeOf(`test_${randomBytes(6).toString('hex')}`);
  if (beginning) await copyOf(beginning, { admin, placeOf, place });
  await ensureDatabase(admin, place.connection.database);
  return place;
}

interface Copying {
  admin: Connection;
  placeOf(database: string): TemporaryDatabase;
  place: TemporaryDatabase;
}

// Test files run at the same time: one prepares, and the others wait for it.
async function copyOf({ name, prepare }: Beginning, { admin, placeOf, place }: Copying): Promise<void> {
  const beginning = `beginning_${name}`;
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('beginnings'))");
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [beginning]);
    if (rowCount === 0) await prepareAside();
    await client.query(
      `create database ${pg.escapeIdentifier(place.connection.database)} template ${pg.escapeIdentifier(beginning)} owner cabildo_owner`,
    );
  } finally {
    await client.end();
  }

  async function prepareAside(): Promise<void> {
    const aside = `unfinished_${name}`;
    await drop(admin, aside);
    await ensureDatabase(admin, aside);
    await prepare(placeOf(aside));
    await client.query(`alter database ${pg.escapeIdentifier(aside)} rename to ${pg.escapeIdentifier(beginning)}`);
  }
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
