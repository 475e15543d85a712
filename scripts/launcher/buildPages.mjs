import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { environmentFor } from './npm.mjs';
import { oneAtATime } from './oneAtATime.mjs';
import { inProject, project } from './project.mjs';

const stamp = inProject('build', '.sources');
const sources = ['src', 'vite.config.ts', 'react-router.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Builds the pages when a source is newer than the last build. */
export async function buildPages(node) {
  if (!existsSync(inProject('vite.config.ts'))) return;
  if (areBuilt()) return;
  await oneAtATime('build', () => {
    if (areBuilt()) return;
    console.error('Preparando las páginas…');
    const builtFrom = fingerprint();
    const command = inProject('node_modules', '.bin', 'react-router');
    const ended = spawnSync(node, [command, 'build'], {
      cwd: project,
      env: { ...environmentFor(node), NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    if (ended.status !== 0) throw new Error(`No se pudieron preparar las páginas:\n${ended.stdout}${ended.stderr}`);
    mkdirSync(inProject('build'), { recursive: true });
    writeFileSync(stamp, builtFrom);
  });
}

function areBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    const { mtimeMs, size } = statSync(inProject(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  if (statSync(inProject(path)).isFile()) return path.endsWith('.test.ts') ? [] : [path];
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
