import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binariesFor } from './binariesFor.ts';
import { ensureCluster, passwordOf } from './cluster.ts';
import { keepRunning } from './keepRunning.ts';
import { preparePlace } from './place.ts';
import { ensureRoles } from './roles.ts';

/** A throwaway server on which tests make their databases. */
export interface TestServer {
  host: string;
  passwords: { admin: string; owner: string; app: string };
  stop(): Promise<void>;
}

/** Starts a throwaway server; a test run starts one for all its files. */
export async function startTestServer(): Promise<TestServer> {
  const place = preparePlace(mkdtempSync(join(tmpdir(), 'cabildo-test-')));
  // Its data is thrown away, so it need not survive a power cut.
  writeFileSync(place.extraSettings, 'fsync = off\nlog_rotation_age = 0\n', { mode: 0o644 });
  const binaries = await binariesFor(place, console.error);
  await ensureCluster(place, binaries);
  const server = await keepRunning(place, binaries, console.error);
  const [admin, owner, app] = [
    passwordOf('cabildo_admin', place),
    passwordOf('cabildo_owner', place),
    passwordOf('cabildo_app', place),
  ];
  await ensureRoles(
    { host: place.socket, user: 'cabildo_admin', password: admin, database: 'postgres' },
    { owner, app },
  );
  const stop = async () => {
    await server.stop();
    rmSync(place.home, { recursive: true, force: true });
  };
  return { host: place.socket, passwords: { admin, owner, app }, stop };
}
