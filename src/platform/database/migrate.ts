import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { refuseOtherEdition } from './otherEdition.ts';
import { type Connection, grantsToCome } from './roles.ts';

/** What a run of the migrations needs. */
export interface MigrationOrders {
  /** The role that owns the tables. */
  connection: Connection;
  /** The role of the app: `:application_role` in a file stands for it, as in psql. */
  applicationRole: string;
  edition: string;
  folder: string;
}

/** One file of the migrations. */
export interface Migration {
  name: string;
  sql: string;
  hash: string;
  edition: string | undefined;
}

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;
const lock = 710_190_416;

/**
 * Applies the SQL files that are not applied yet, in order, each in one transaction with its own row, and returns their names.
 * A file whose first line says `-- edition: party` (or municipality) is for that edition only.
 * Our own because Kysely's migrator keeps no hash of what it applied and wraps all files in one transaction.
 */
export async function migrate({ connection, applicationRole, edition, folder }: MigrationOrders): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await waitForOurTurn(client);
    await letTheAppIn(applicationRole, client);
    const applied = await readApplied(client);
    await refuseOtherEdition(client, { edition, applied, migrations });
    refuseIfChanged(applied, migrations);
    await client.query('update migration set edition = $1 where edition is null', [edition]);
    const pending = migrations.filter((each) => !applied.has(each.name) && (each.edition ?? edition) === edition);
    for (const migration of pending) await apply(migration, { applicationRole, edition }, client);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      const hash = createHash('sha256').update(sql).digest('hex');
      return { name, sql, hash, edition: /^-- edition: (\w+)\s*\n/.exec(sql)?.[1] };
    });
}

// Held until this connection ends, so it also falls with a process that is killed; the server notices a lost client within a second.
async function waitForOurTurn(client: pg.Client): Promise<void> {
  await client.query("set client_connection_check_interval = '1s'").catch(() => undefined);
  await client.query('select pg_advisory_lock($1)', [lock]);
}

// On a server of the institution's own, owner and app may be one role: then there is nothing to give nor to take.
async function letTheAppIn(applicationRole: string, client: pg.Client): Promise<void> {
  await client.query(`
    create table if not exists migration (
      name text primary key,
      hash text not null,
      applied_at timestamptz not null default now()
    )`);
  await client.query('alter table migration add column if not exists edition text');
  const { rows } = await client.query<{ owner: string; schema: string }>(
    'select current_user as owner, current_schema() as schema',
  );
  const [{ owner, schema } = { owner: '', schema: '' }] = rows;
  if (owner === applicationRole) return;
  const role = pg.escapeIdentifier(applicationRole);
  await client.query(`grant usage on schema ${pg.escapeIdentifier(schema)} to ${role}`);
  await client.query(grantsToCome(owner, applicationRole));
  await client.query(`grant select on migration to ${role}`);
  await client.query(`revoke insert, update, delete, truncate on migration from ${role}`);
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

function refuseIfChanged(applied: Map<string, string>, migrations: Migration[]): void {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, hash] of applied) {
    const file = byName.get(name);
    if (!file) {
      throw new Error(
        `Los datos ya tienen la migración ${name}, que esta versión no conoce. Instale la versión de Cabildo que los usó por última vez, o una más nueva.`,
      );
    }
    if (file.hash !== hash) {
      throw new Error(
        `El archivo migrations/${name} cambió después de aplicarse. Devuélvalo a como estaba y escriba el cambio en un archivo nuevo.`,
      );
    }
  }
}

async function apply(
  { name, sql, hash }: Migration,
  { applicationRole, edition }: Pick<MigrationOrders, 'applicationRole' | 'edition'>,
  client: pg.Client,
): Promise<void> {
  const role = pg.escapeIdentifier(applicationRole);
  try {
    await client.query('begin');
    await client.query(sql.replaceAll(/(?<!:):application_role\b/g, role));
    await client.query('insert into migration (name, hash, edition) values ($1, $2, $3)', [name, hash, edition]);
    await client.query('commit');
  } catch (problem) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(
      `La migración ${name} falló y no dejó nada a medias: ${problem instanceof Error ? problem.message : problem}`,
      { cause: problem },
    );
  }
}
