import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { areBuilt, fingerprint, markBuilt } from './built.mjs';
import { environmentFor } from './npm.mjs';
import { oneAtATime } from './oneAtATime.mjs';
import { inProject, project } from './project.mjs';

/** Builds the pages, and the bundle of the program with them, when a source is newer than the last build. */
export async function buildPages(node) {
  if (!existsSync(inProject('vite.config.ts'))) return;
  if (areBuilt()) return;
  await oneAtATime('build', () => {
    if (areBuilt()) return;
    console.error('Preparando las páginas…');
    const builtFrom = fingerprint();
    const pages = run(node, inProject('node_modules', '.bin', 'react-router'), 'build');
    if (pages.status !== 0) throw new Error(`No se pudieron preparar las páginas:\n${pages.stdout}${pages.stderr}`);
    bundle(node);
    markBuilt(builtFrom);
  });
}

/** Without its bundle the program runs from its sources: slower to start, and right all the same. */
function bundle(node) {
  const ended = run(node, inProject('scripts', 'bundle.ts'));
  if (ended.status === 0) return;
  rmSync(inProject('build', 'house'), { recursive: true, force: true });
  console.error(`Cabildo partirá desde sus fuentes, un poco más lento:\n${ended.stdout}${ended.stderr}`);
}

function run(node, ...words) {
  const env = { ...environmentFor(node), NODE_ENV: 'production' };
  return spawnSync(node, words, { cwd: project, env, encoding: 'utf8' });
}
