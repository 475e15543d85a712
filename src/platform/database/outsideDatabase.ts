import pg from 'pg';
import type { RunningDatabase } from './runningDatabase.ts';

const oldest = 15;

/** A server that somebody else keeps: we look that it answers and is not too old, and leave it as it is. */
export async function outsideDatabase(url: string, ownerUrl = url): Promise<RunningDatabase> {
  const applicationRole = await roleOn('DATABASE_URL', url);
  if (ownerUrl !== url) await roleOn('DATABASE_OWNER_URL', ownerUrl);
  return {
    connection: { connectionString: url },
    applicationRole,
    ownerConnection: { connectionString: ownerUrl },
    pid: undefined,
    stop: async () => undefined,
  };
}

async function roleOn(setting: string, url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', () => undefined);
  const { role, version } = await ask(client).catch((problem: Error) => {
    throw new Error(
      `No se pudo entrar a la base de datos de ${setting}: ${problem.message}. Revise la dirección y que el servidor esté en marcha.`,
    );
  });
  if (version >= oldest) return role;
  throw new Error(`El servidor de ${setting} es PostgreSQL ${version}; se necesita ${oldest} o más nuevo.`);
}

async function ask(client: pg.Client): Promise<{ role: string; version: number }> {
  try {
    await client.connect();
    const { rows } = await client.query<{ role: string; version: string }>(
      "select current_user as role, current_setting('server_version_num') as version",
    );
    return { role: rows[0]?.role ?? '', version: Math.floor(Number(rows[0]?.version) / 10_000) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
