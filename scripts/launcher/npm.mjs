import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { project } from './project.mjs';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** Runs npm with the given Node, and tells whether it ended well. npm under an old Node would pin old packages in silence. */
export function npm(node, args) {
  const found = findNpm();
  const env = environmentFor(node);
  const inherited = { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] };
  const ended = found
    ? spawnSync(node, [found, ...args, ...quiet], inherited)
    : spawnSync('npm', [...args, ...quiet], { ...inherited, shell: true });
  return ended.status === 0;
}

/** The environment of a child: the chosen Node comes first, so that scripts which say «node» get it. */
export function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

function findNpm() {
  const given = process.env.npm_execpath ?? '';
  if (given.endsWith('npm-cli.js') && existsSync(given)) return given;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const link = join(folder, 'npm');
    if (existsSync(link) && realpathSync(link).endsWith('npm-cli.js')) return realpathSync(link);
  }
  return undefined;
}
