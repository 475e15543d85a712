import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Key, keyFrom } from './key.ts';
import { type PersonalKeys, personalKeysIn, personalKeysInMemory } from './personalKeys.ts';

/** The installation's keys by name, 256 bits each. */
export interface Keys {
  named(name: string): Key;
  /** The keys of the people of a class of sealed data. */
  personal(className: string): PersonalKeys;
}

/**
 * Opens the file of keys; a new installation gets a new one, and a new name gets a new key.
 * @throws when the file cannot be understood, or is of the house of another edition than `edition`.
 */
export const openKeys = (file: string, edition?: string): Keys => {
  if (!fileExists(file)) writeFirst(file);
  const known = readKeys(file);
  if (edition) keepEdition(file, known, edition);
  const named = (name: string): Key => known.get(name) ?? addKey(file, known, name);
  return {
    named,
    personal: (className) => personalKeysIn(`${file}.personal/${className}`, named(`sealed ${className}`)),
  };
};

/** Keys that live in memory only, for tests. */
export const keysInMemory = (): Keys => {
  const known = new Map<string, Key>();
  const classes = new Map<string, PersonalKeys>();
  const named = (name: string): Key => {
    const key = known.get(name) ?? keyFrom(randomBytes(32));
    known.set(name, key);
    return key;
  };
  return {
    named,
    personal(className) {
      const keys = classes.get(className) ?? personalKeysInMemory(named(`sealed ${className}`));
      classes.set(className, keys);
      return keys;
    },
  };
};

const fileExists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

const readKeys = (file: string): Map<string, Key> => {
  const refuse = (): never => {
    throw new Error(
      `El archivo de claves ${file} no se entiende. Recupérelo de su copia: sin él no se abre lo sellado.`,
    );
  };
  let written: unknown;
  try {
    written = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse();
  }
  if (typeof written !== 'object' || written === null) return refuse();
  const keys = new Map<string, Key>();
  for (const [name, text] of Object.entries(written)) {
    const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64url');
    if (bytes.length !== 32) return refuse();
    keys.set(name, keyFrom(bytes));
  }
  return keys;
};

const houses: Readonly<Record<string, string>> = {
  municipality: 'una municipalidad',
  party: 'la dirección comunal de un partido',
};

// Two houses never share a key: the file says whose it is, by a name whose key is of no use.
const keepEdition = (file: string, known: Map<string, Key>, edition: string): void => {
  const other = Object.keys(houses).find((each) => each !== edition && known.has(`edition ${each}`));
  if (other)
    throw new Error(
      `Las claves de ${file} son de ${houses[other]}. Cada casa tiene las suyas: indique otro archivo en CABILDO_KEYS.`,
    );
  const mark = `edition ${edition}`;
  if (!known.has(mark)) addKey(file, known, mark);
};

// Two processes may begin at once: the link fails for the second, who then reads what the first wrote.
const writeFirst = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = writeAside(file, new Map());
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (!fileExists(file)) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolderOf(file);
};

const addKey = (file: string, known: Map<string, Key>, name: string): Key => {
  return withLock(file, () => {
    for (const [other, key] of readKeys(file)) known.set(other, key);
    const already = known.get(name);
    if (already) return already;
    const key = keyFrom(randomBytes(32));
    known.set(name, key);
    renameSync(writeAside(file, known), file);
    syncFolderOf(file);
    return key;
  });
};

const writeAside = (file: string, keys: Map<string, Key>): string => {
  const unfinished = `${file}.${process.pid}.unfinished`;
  const written = Object.fromEntries([...keys].map(([name, { bytes }]) => [name, bytes.toString('base64url')]));
  writeFileSync(unfinished, `${JSON.stringify(written, null, 2)}\n`, { mode: 0o600, flush: true });
  return unfinished;
};

// Names are added once in the life of an installation, so a lock file that somebody left is taken over after ten seconds.
const withLock = <Result>(file: string, work: () => Result): Result => {
  const lock = `${file}.lock`;
  const began = Date.now();
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx', 0o600));
      break;
    } catch {
      if (Date.now() - began > 10_000) rmSync(lock, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const syncFolderOf = (file: string): void => {
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
};
