import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const stamp = inProject('build', '.sources');
const sources = [
  'src',
  'scripts/bundle.ts',
  'scripts/bundle',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** True when what is built was made from the sources as they are now. */
export function areBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** What tells these sources from others: written by `markBuilt` once they are built. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) {
    const { mtimeMs, size } = statSync(inProject(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Remembers from which sources the build was made. */
export function markBuilt(builtFrom) {
  mkdirSync(inProject('build'), { recursive: true });
  writeFileSync(stamp, builtFrom);
}

function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  if (statSync(inProject(path)).isFile()) return isBuiltFrom(path) ? [path] : [];
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Tests are not in the build, and the legal values are read when the program runs: a lawyer's correction builds nothing. */
function isBuiltFrom(path) {
  return !/\.(test\.ts|yaml)$/.test(path);
}
