import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { spawnAsUser } from './spawnAsUser.ts';

const unfinished = 'unfinished-';

/** The three roles of a cluster: who creates databases, who owns and migrates ours, and who the app is. */
export type Role = 'cabildo_admin' | 'cabildo_owner' | 'cabildo_app';

/** The PostgreSQL major version that wrote the data, if there is data. */
export function majorOfData({ data }: Place): number | undefined {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

/** Creates the cluster when there is none. It is made aside and renamed at the end, so it is never half there. */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  for (const name of readdirSync(place.base)) {
    if (name.startsWith(unfinished)) rmSync(join(place.base, name), { recursive: true, force: true });
  }
  if (existsSync(place.data)) return;
  writeSecretOnce(place);
  const made = join(place.base, `${unfinished}${process.pid}`);
  await initialise(made, place, binaries);
  renameSync(made, place.data);
  syncFolder(place.base);
}

/** The password of a role, derived from the one secret of this data folder. */
export function passwordOf(role: Role, { secret }: Place): string {
  if (!existsSync(secret)) {
    throw new Error(
      `Falta el archivo ${secret}, con la clave de la base de datos. Recupérelo de un respaldo de la carpeta.`,
    );
  }
  return createHmac('sha256', readFileSync(secret, 'utf8').trim()).update(role).digest('base64url');
}

function writeSecretOnce({ secret }: Place): void {
  if (existsSync(secret)) return;
  const file = `${secret}.unfinished`;
  writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  renameSync(file, secret);
  syncFolder(dirname(secret));
}

async function initialise(made: string, place: Place, { folder, major }: Binaries): Promise<void> {
  const passwordFile = join(place.base, `${unfinished}password`);
  writeFileSync(passwordFile, passwordOf('cabildo_admin', place), { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const sameEverywhere = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const args = ['-D', made, '--username=cabildo_admin', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--data-checksums', '--encoding=UTF8', '--locale=C.UTF-8', ...sameEverywhere, '--no-instructions');
  const child = spawnAsUser({ path: join(folder, 'initdb'), args, endsBy: 'SIGKILL' }, place.user);
  const said = child.stderr ? text(child.stderr) : '';
  const [code] = await once(child, 'exit');
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Error(`No se pudo crear la base de datos en ${place.base}:\n${await said}`);
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
