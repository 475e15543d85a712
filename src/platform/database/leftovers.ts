import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Place } from './place.ts';

const insistence = [
  { signal: 'SIGINT', seconds: 10 },
  { signal: 'SIGQUIT', seconds: 5 },
  { signal: 'SIGKILL', seconds: 5 },
] as const;

/** Ends the server processes that a dead app left on this cluster. Call it only while owning the data folder. */
export async function endLeftovers({ data, socket }: Place): Promise<void> {
  for (const { signal, seconds } of insistence) {
    const left = processesOn(data);
    if (left.length === 0) break;
    const first = signal === 'SIGKILL' ? undefined : left.find((pid) => pid === postmasterPid(data));
    for (const pid of first ? [first] : left) kill(pid, signal);
    // One that was stopped in the middle (SIGSTOP, a suspended machine) must run to hear it.
    for (const pid of left) kill(pid, 'SIGCONT');
    await untilNobodyWorksOn(data, seconds);
  }
  forgetTheDead(join(data, 'postmaster.pid'), data);
  forgetTheDead(join(socket, '.s.PGSQL.5432.lock'), data);
}

/** Waits until no server process of this cluster is left, or the seconds have passed. */
export async function untilNobodyWorksOn(data: string, seconds: number): Promise<void> {
  for (const started = Date.now(); processesOn(data).length > 0 && Date.now() - started < seconds * 1000; )
    await wait(20);
}

/** The pid of the server that the cluster's own lock file names, alive or not. */
export function postmasterPid(data: string): number | undefined {
  return pidIn(join(data, 'postmaster.pid'));
}

/** The live server processes of this cluster. */
export function processesOn(data: string): number[] {
  if (existsSync('/proc/self/cwd')) return allPids().filter((pid) => cwdOf(pid) === data);
  const pid = postmasterPid(data);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid ?? 0)], { encoding: 'utf8' });
  return pid && stdout?.includes(data) ? [pid] : [];
}

// The pid in a lock file may belong by now to a stranger, or to a dead process that nobody buried; PostgreSQL would refuse to start.
function forgetTheDead(lockFile: string, data: string): void {
  const pid = pidIn(lockFile);
  if (pid && !processesOn(data).includes(pid)) rmSync(lockFile, { force: true });
}

function pidIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  return Number(readFileSync(file, 'utf8').split('\n')[0]) || undefined;
}

function allPids(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

// A server always works from inside its own data folder.
function cwdOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile.
  }
}
