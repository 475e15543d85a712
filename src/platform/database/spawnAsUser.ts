import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { ServiceUser } from './serviceUser.ts';

/** A program with its arguments, and how it is told to end if this process dies before it. */
export interface Program {
  path: string;
  args: string[];
  endsBy: 'SIGINT' | 'SIGKILL';
}

let kernelTells: boolean | undefined;

/** Starts a program as the service user, in its own process group, and has it end when this process dies. */
export function spawnAsUser({ path, args, endsBy }: Program, user: ServiceUser | undefined): ChildProcess {
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const options = {
    ...user,
    env,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'] satisfies ('ignore' | 'pipe')[],
  };
  kernelTells ??= spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0;
  if (kernelTells) return spawn('setpriv', ['--pdeathsig', endsBy.slice(3), '--', path, ...args], options);
  const child = spawn(path, args, options);
  if (child.pid) watchFromOutside(child, endsBy, user);
  return child;
}

// Where the kernel cannot tell a child of its parent's death, a small shell waits for the end of a pipe that only this process holds.
function watchFromOutside(child: ChildProcess, endsBy: string, user: ServiceUser | undefined): void {
  const script = `cat > /dev/null; kill -${endsBy.slice(3)} ${child.pid}`;
  const watcher = spawn('sh', ['-c', script], { ...user, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.on('error', () => undefined);
  watcher.unref();
  child.once('exit', () => watcher.kill('SIGKILL'));
}
