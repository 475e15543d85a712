import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { environmentFor } from './npm.mjs';
import { inProject, project } from './project.mjs';

const followLauncher = pathToFileURL(inProject('scripts', 'launcher', 'endWithLauncher.mjs')).href;

/** Runs what the words say inside the project, passes it the signals, and ends with its exit code. */
export async function runToTheEnd(node, words) {
  if (process.execve && process.platform !== 'win32') return becomeProgram(node, words);
  // The channel closes when this process dies in whatever way, and then the child ends too.
  const child = spawn(node, ['--import', followLauncher, ...words], {
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

/** This process becomes the program: nothing of the launcher stays in memory, and no signal needs passing on. */
function becomeProgram(node, words) {
  process.chdir(project);
  process.removeAllListeners('warning');
  process.execve(node, [node, ...words], environmentFor(node));
}

function forwardSignals(child) {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A Ctrl-C in a terminal reaches the child by itself; sent twice it would look like impatience.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
}
