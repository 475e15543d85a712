import pg from 'pg';

/** How to reach a database, as the driver takes it. */
export type Connection = Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString'>;

/** Passwords of the two roles. */
export interface Passwords {
  owner: string;
  app: string;
}

/** Makes the role that owns and migrates, and the role of the app, when they are missing. */
export async function ensureRoles(admin: Connection, passwords: Passwords): Promise<void> {
  await within(admin, async (client) => {
    await ensureRole(client, 'cabildo_owner', passwords.owner);
    await ensureRole(client, 'cabildo_app', passwords.app);
  });
}

/**
 * Makes a database when it is missing, and says what the app may do there.
 * The app neither creates nor alters tables, so a migration can take from it the right to rewrite the events.
 */
export async function ensureDatabase(admin: Connection, database: string): Promise<void> {
  await within(admin, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner cabildo_owner`);
  });
  await within({ ...admin, database }, (client) => client.query(grants(database)));
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
}

function grants(database: string): string {
  const name = pg.escapeIdentifier(database);
  return `
    revoke all on database ${name} from public;
    grant connect, temporary on database ${name} to cabildo_app;
    ${grantsToCome('cabildo_owner', 'cabildo_app')}
  `;
}

/** What the app may do in each schema, table and sequence that the owner will create. */
export function grantsToCome(owner: string, app: string): string {
  const [from, to] = [owner, app].map((role) => pg.escapeIdentifier(role));
  return `
    alter default privileges for role ${from} grant usage on schemas to ${to};
    alter default privileges for role ${from} grant select, insert, update, delete on tables to ${to};
    alter default privileges for role ${from} grant usage, select on sequences to ${to};
  `;
}

async function within(connection: Connection, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
