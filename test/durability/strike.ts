import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { postmasterPid, processesOn } from '../../src/platform/database/leftovers.ts';

/** Whom a kill -9 hits. */
export type Target = 'app' | 'server' | 'backend' | 'all';

/** Kills without warning the target among the processes that work on a data folder. */
export function strike(target: Target, home: string, started: number | undefined): void {
  const database = join(home, 'database');
  const cluster = existsSync(database) ? join(realpathSync(database), 'cluster') : '';
  const servers = processesOn(cluster);
  const postmaster = cluster ? postmasterPid(cluster) : undefined;
  // The process that owns the folder is the app itself; the one that was started may be its launcher.
  const app = [ownerOf(home) ?? started];
  const victims = {
    app,
    server: [postmaster],
    backend: [anyOf(servers.filter(servesTheApp))],
    all: [...app, ...servers],
  };
  for (const pid of victims[target]) kill(pid);
}

function ownerOf(home: string): number | undefined {
  const file = join(home, 'owner.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
}

function servesTheApp(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cabildo_app');
  } catch {
    return false;
  }
}

function anyOf(pids: number[]): number | undefined {
  return pids[Math.floor(Math.random() * pids.length)];
}

function kill(pid: number | undefined): void {
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
