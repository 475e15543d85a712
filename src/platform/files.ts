import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Where papers are kept: written whole or not at all, never changed. */
export interface Files {
  /** Keeps the bytes and answers their id and size. */
  save(content: Readable | Uint8Array): Promise<{ id: string; size: number }>;
  /** The bytes of a file; throws when there is none. */
  read(id: string): Promise<Readable>;
  /** Takes a file away that nothing names; one that is not there is no problem. */
  remove(id: string): Promise<void>;
  /** The path of a file for a child process that parses it. */
  pathOf(id: string): string;
}

/** Files in a folder, spread over subfolders by the start of their id. */
export const filesIn = (folder: string): Files => {
  const pathOf = (id: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not a file id');
    return join(folder, id.slice(0, 2), id);
  };
  return {
    save: (content) => save(pathOf, content),
    read: async (id) => {
      await stat(pathOf(id));
      return createReadStream(pathOf(id));
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    pathOf,
  };
};

const save = async (
  pathOf: (id: string) => string,
  content: Readable | Uint8Array,
): Promise<{ id: string; size: number }> => {
  const id = randomUUID();
  const path = pathOf(id);
  const unfinished = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    await pipeline(
      content instanceof Readable ? content : Readable.from([content]),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await flush(unfinished);
    await rename(unfinished, path);
    return { id, size: (await stat(path)).size };
  } catch (problem) {
    await rm(unfinished, { force: true });
    throw problem;
  }
};

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
};
