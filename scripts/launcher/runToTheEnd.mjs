import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { environmentFor } from './npm.mjs';
import { inProject, project } from './project.mjs';

const followLauncher = pathToFileURL(inProject('scripts', 'launcher', 'endWithLauncher.mjs')).href;

/** Runs a file of the project, passes it the signals, and ends with its exit code. */
export async function runToTheEnd(node, [file, ...args]) {
  if (!existsSync(inProject(file))) throw new Error(`Todavía no existe ${file}.`);
  // The channel closes when this process dies in whatever way, and then the child ends too.
  const child = spawn(node, ['--import', followLauncher, inProject(file), ...args], {
    cwd: project,
    env: environmentFor(node),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  forwardSignals(child);
  const { code, signal } = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1);
  process.exit();
}

function forwardSignals(child) {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A Ctrl-C in a terminal reaches the child by itself; sent twice it would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
}
