import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The system user that runs PostgreSQL when the app itself is root. */
export interface ServiceUser {
  uid: number;
  gid: number;
}

const name = 'cabildo';
const waysToCreate = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
  ['adduser', '-S', '-D', '-H', name],
] as const;

/** Whom PostgreSQL runs as: nobody else when the app is not root; else the owner of the data, or the user `cabildo`. */
export function findServiceUser(data: string): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = ownerOf(data) ?? userNamed(name) ?? createUser() ?? userNamed('nobody');
  if (found) return found;
  throw new Error(
    'PostgreSQL no puede funcionar como root y no se pudo crear el usuario «cabildo». ' +
      'Créelo (useradd --system cabildo) o inicie Cabildo con un usuario común.',
  );
}

/** Whether that user can enter a folder or run a file, with every folder above it. */
export function canReach(user: ServiceUser | undefined, path: string): boolean {
  return !user || spawnSync('test', ['-x', path], user).status === 0;
}

function ownerOf(data: string): ServiceUser | undefined {
  if (!existsSync(data)) return undefined;
  const { uid, gid } = statSync(data);
  return uid === 0 ? undefined : { uid, gid };
}

function userNamed(user: string): ServiceUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, user], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createUser(): ServiceUser | undefined {
  for (const [program, ...args] of waysToCreate) {
    spawnSync(program, args, { stdio: 'ignore' });
    const created = userNamed(name);
    if (created) return created;
  }
  return undefined;
}
