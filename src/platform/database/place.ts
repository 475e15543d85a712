import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, findServiceUser, type ServiceUser } from './serviceUser.ts';

/** Where the database of one data folder keeps its parts, and whom it runs as. */
export interface Place {
  home: string;
  base: string;
  data: string;
  logs: string;
  socket: string;
  /** A file of the institution's own PostgreSQL settings; it may not exist. */
  extraSettings: string;
  secret: string;
  user: ServiceUser | undefined;
}

// Linux allows 107 bytes for the path of a socket, macOS 103.
const longestSocketPath = 103;

/** Prepares the folders; those of the server are closed to everybody but the user that runs it. */
export function preparePlace(given: string): Place {
  mkdirSync(given, { recursive: true, mode: 0o700 });
  const home = realpathSync(given);
  const user = findServiceUser(join(home, 'database'));
  letPass(home, user);
  const base = baseIn(home, user);
  return {
    home,
    base,
    data: join(base, 'cluster'),
    logs: ownFolder(join(base, 'log'), user),
    socket: socketFolder(base, user),
    extraSettings: join(home, 'postgresql.extra.conf'),
    secret: join(home, 'database.secret'),
    user,
  };
}

function letPass(home: string, user: ServiceUser | undefined): void {
  if (!user || statSync(home).uid !== 0) return;
  chownSync(home, 0, user.gid);
  chmodSync(home, 0o710);
}

function baseIn(home: string, user: ServiceUser | undefined): string {
  const usual = join(home, 'database');
  if (existsSync(usual)) return ownFolder(realpathSync(usual), user);
  const base = ownFolder(usual, user);
  if (canReach(user, base)) return base;
  rmdirSync(base);
  // A folder above is closed to the user that runs the server (such as /root): the data goes where it may enter.
  mkdirSync('/var/lib/cabildo', { recursive: true, mode: 0o711 });
  const elsewhere = ownFolder(join('/var/lib/cabildo', short(home)), user);
  symlinkSync(elsewhere, usual);
  return elsewhere;
}

function socketFolder(base: string, user: ServiceUser | undefined): string {
  const usual = join(base, 'socket');
  if (Buffer.byteLength(join(usual, '.s.PGSQL.5432')) <= longestSocketPath) return ownFolder(usual, user);
  return ownFolder(join(tmpdir(), `cabildo-${short(base)}`), user);
}

function ownFolder(path: string, user: ServiceUser | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, gid } = user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const found = lstatSync(path);
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== process.getuid?.())) {
    throw new Error(
      `La carpeta ${path} pertenece a otro usuario. Inicie Cabildo con ese usuario o indique otra carpeta en CABILDO_HOME.`,
    );
  }
  if (found.uid !== uid) chownSync(path, uid, gid);
  chmodSync(path, 0o700);
  return path;
}

function short(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
