import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Key, keyFrom } from './key.ts';
import { seal, unseal } from './seal.ts';

/**
 * One key for each person of a class, wrapped with the key of the class. They are kept outside the database and its backups:
 * once a key is destroyed, nothing that it sealed opens again, not even from a backup.
 */
export interface PersonalKeys {
  /** The key of the class: what is looked up by digest is looked up with it. */
  readonly ofClass: Key;
  /** The person's key; undefined when it was destroyed or never made. */
  of(person: string): Key | undefined;
  /** A new key, on disk before this returns; the same one for who has one already. */
  make(person: string): Key;
  destroy(person: string): void;
}

/** Personal keys as small files of a folder, one for each person. */
export const personalKeysIn = (folder: string, ofClass: Key): PersonalKeys => {
  const read = (person: string): Key | undefined => {
    const wrapped = readIfThere(fileOf(folder, person));
    return wrapped === undefined ? undefined : unwrap(wrapped, ofClass, person);
  };
  return {
    ofClass,
    of: read,
    make(person) {
      const known = read(person);
      if (known) return known;
      const bytes = randomBytes(32);
      const isOurs = writeNew(fileOf(folder, person), seal(bytes.toString('base64url'), ofClass, aboutOf(person)));
      const key = isOurs ? keyFrom(bytes) : read(person);
      if (!key) throw new Error('La clave de la persona no se pudo guardar.');
      return key;
    },
    destroy: (person) => destroyFile(fileOf(folder, person)),
  };
};

/** Personal keys that live in memory only, for tests. */
export const personalKeysInMemory = (ofClass: Key): PersonalKeys => {
  const known = new Map<string, Key>();
  return {
    ofClass,
    of: (person) => known.get(person),
    make(person) {
      const key = known.get(person) ?? keyFrom(randomBytes(32));
      known.set(person, key);
      return key;
    },
    destroy: (person) => void known.delete(person),
  };
};

const aboutOf = (person: string): string => `personal key|${person}`;

const unwrap = (wrapped: string, ofClass: Key, person: string): Key =>
  keyFrom(Buffer.from(unseal(wrapped, ofClass, aboutOf(person)), 'base64url'));

const fileOf = (folder: string, person: string): string => {
  if (!/^[0-9a-f-]{36}$/.test(person)) throw new Error('a personal key is named by an id');
  return join(folder, person.slice(-2), person);
};

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** False when somebody else wrote it meanwhile. */
const writeNew = (file: string, text: string): boolean => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  syncFolder(dirname(file));
  return true;
};

// Its bytes are written over first: on most disks that is the place where they were.
const destroyFile = (file: string): void => {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  const handle = openSync(file, 'r+');
  writeSync(handle, randomBytes(size), 0, size, 0);
  fsyncSync(handle);
  closeSync(handle);
  rmSync(file);
  syncFolder(dirname(file));
};

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};
