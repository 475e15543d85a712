import { spawnSync } from 'node:child_process';
import { existsSync, globSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { npmBinaries } from './npmBinaries.ts';

const oldest = 15;
const usualFolders = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/libexec/postgresql*',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
];

/**
 * The newest PostgreSQL of this machine (15 or later), else the one that npm carries.
 * A folder that already holds data can only be opened by the major version that wrote it.
 */
export async function findBinaries(wrote: number | undefined, log: (message: string) => void): Promise<Binaries> {
  const found = onThisMachine().find(({ major }) => (wrote ? major === wrote : major >= oldest));
  return found ?? npmBinaries(wrote, log);
}

function onThisMachine(): Binaries[] {
  if (process.env.CABILDO_HIDE_SYSTEM_POSTGRES) return [];
  const inPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => existsSync(join(folder, 'postgres')));
  const folders = [
    ...globSync(usualFolders),
    ...inPath.map((folder) => dirname(realpathSync(join(folder, 'postgres')))),
  ];
  return [...new Set(folders)]
    .filter((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')))
    .map((folder): Binaries => ({ folder, major: majorOf(join(folder, 'postgres')), source: 'machine' }))
    .sort((one, other) => other.major - one.major);
}

// The usual folders say it in their name, which is read in no time; a program has to be asked.
function majorOf(postgres: string): number {
  const named = /(?:postgresql[/@]?|pgsql-)(\d+)\//.exec(postgres)?.[1];
  if (named) return Number(named);
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
