import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

// A process that was told to end may need a moment; who waits longer than this is told who has the folder.
const patience = 1_500;

/** The folder is in use by another process of Cabildo. */
export class FolderTaken extends Error {}

/** Holds a data folder for this process until `release`. */
export interface Ownership {
  release(): void;
}

/**
 * Takes a data folder for this process, or refuses with the pid of the one that has it.
 * The lock is the kernel's, on an SQLite file because Node has no other way to ask for one:
 * it falls with its process however it dies, so no lock is ever deleted.
 */
export async function takeOwnership(home: string): Promise<Ownership> {
  const nameOfOwner = join(home, 'owner.pid');
  const lock = new DatabaseSync(join(home, 'owner.lock'));
  for (const started = Date.now(); !isLocked(lock); await wait(50)) {
    if (Date.now() - started < patience) continue;
    lock.close();
    throw new FolderTaken(
      `Cabildo ya está en marcha con la carpeta ${home} (proceso ${readOwner(nameOfOwner)}). ` +
        'Úselo, deténgalo antes de iniciar otro, o indique otra carpeta en CABILDO_HOME.',
    );
  }
  writeFileSync(nameOfOwner, `${process.pid}\n`, { mode: 0o600 });
  return { release: () => lock.isOpen && lock.close() };
}

function isLocked(lock: DatabaseSync): boolean {
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
    return true;
  } catch (problem) {
    if (problem instanceof Error && problem.message.includes('locked')) return false;
    throw problem;
  }
}

function readOwner(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'desconocido';
  }
}
