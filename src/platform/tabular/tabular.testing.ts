import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Measures } from './measure.testing.ts';
import { readTable } from './readTable.ts';
import type { ReadLimits, ReadOptions, TableRow } from './table.ts';

/** The folder of real files, and the reason to skip where it is not on this machine. */
export const shared = join(process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'data');
export const skipWithoutShared = existsSync(shared)
  ? false
  : 'the real files are not on this machine (set CABILDO_SHARED)';

/** A file with this content, gone when the test ends. */
export async function fileWith(t: TestContext, content: string | Buffer, name = 'archivo.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cabildo-tabular-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

/** The whole table in memory: its head and all its rows. */
export async function readAll(path: string, options: ReadOptions = {}, limits: Partial<ReadLimits> = {}) {
  const table = await readTable(path, options, limits);
  const all: TableRow[] = [];
  for await (const row of table.rows) all.push(row);
  return { ...table, all, cells: all.map((row) => row.cells) };
}

/** Reads files in a fresh process, so that the memory measured is the reading's and not the test's. */
export function measureReading(paths: string[]): Measures {
  const script = join(import.meta.dirname, 'measure.testing.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  if (status !== 0) throw new Error(`the measuring process failed: ${stderr}`);
  return JSON.parse(stdout);
}
