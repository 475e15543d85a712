import { mkdirSync } from 'node:fs';
import { binariesFor } from './binariesFor.ts';
import { ensureCluster, passwordOf, type Role } from './cluster.ts';
import { keepRunning } from './keepRunning.ts';
import { outsideDatabase } from './outsideDatabase.ts';
import { takeOwnership } from './owner.ts';
import { preparePlace } from './place.ts';
import { ensureDatabase, ensureRoles } from './roles.ts';
import type { RunningDatabase } from './runningDatabase.ts';

/** What the supervisor needs to know: the data folder and whom to tell, in words for a person. */
export interface Orders {
  home: string;
  log: (message: string) => void;
  /** A server of the institution's own; then no server is started. */
  databaseUrl?: string | undefined;
  /** The role that migrates, when it is another than the one of `databaseUrl`. */
  ownerDatabaseUrl?: string | undefined;
}

const database = 'cabildo';

/** Takes the data folder, starts its PostgreSQL, keeps it running until `stop`, and says how to reach it. */
export async function startDatabase({ home, log, databaseUrl, ownerDatabaseUrl }: Orders): Promise<RunningDatabase> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const ownership = await takeOwnership(home);
  try {
    const running = databaseUrl ? await outsideDatabase(databaseUrl, ownerDatabaseUrl) : await ourOwn(home, log);
    return {
      connection: running.connection,
      applicationRole: running.applicationRole,
      ownerConnection: running.ownerConnection,
      get pid() {
        return running.pid;
      },
      stop: async () => {
        await running.stop();
        ownership.release();
      },
    };
  } catch (problem) {
    ownership.release();
    throw problem;
  }
}

async function ourOwn(home: string, log: Orders['log']): Promise<RunningDatabase> {
  const place = preparePlace(home);
  const binaries = await binariesFor(place, log);
  await ensureCluster(place, binaries);
  const server = await keepRunning(place, binaries, log);
  const as = (role: Role) => ({ host: place.socket, database, user: role, password: passwordOf(role, place) });
  const [app, owner] = [as('cabildo_app'), as('cabildo_owner')];
  try {
    await ensureRoles({ ...as('cabildo_admin'), database: 'postgres' }, { owner: owner.password, app: app.password });
    await ensureDatabase({ ...as('cabildo_admin'), database: 'postgres' }, database);
  } catch (problem) {
    await server.stop();
    throw problem;
  }
  return {
    connection: app,
    applicationRole: app.user,
    ownerConnection: owner,
    get pid() {
      return server.pid();
    },
    stop: server.stop,
  };
}
