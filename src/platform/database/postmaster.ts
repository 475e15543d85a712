import type { ChildProcess } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { passwordOf } from './cluster.ts';
import { writeConfiguration } from './configuration.ts';
import type { Binaries } from './binaries.ts';
import { endLeftovers, untilNobodyWorksOn } from './leftovers.ts';
import type { Place } from './place.ts';
import { spawnAsUser } from './spawnAsUser.ts';

// Ten tries within twenty seconds, at milliseconds from the first: a slow machine spends its time in the tries, not in pauses after them.
const tryAt = [0, 100, 300, 700, 1_500, 3_100, 6_300, 9_700, 13_100, 16_500] as const;

/** Starts the server and waits for a real answer; after ten tries gives up with the server's own last words. */
export async function startPostmaster(place: Place, binaries: Binaries): Promise<ChildProcess> {
  const began = performance.now();
  for (let attempt = 0; ; attempt++) {
    await endLeftovers(place);
    writeConfiguration(place);
    const child = spawnAsUser(
      { path: join(binaries.folder, 'postgres'), args: ['-D', place.data], endsBy: 'SIGINT' },
      place.user,
    );
    const lastWords = listen(child);
    if (await answers(child, place)) return child;
    const next = tryAt[attempt + 1];
    if (next === undefined) {
      throw new Error(`La base de datos no arranca. Esto es lo último que dijo:\n${lastWords()}\n${endOfLog(place)}`);
    }
    await wait(Math.max(100, began + next - performance.now()));
  }
}

/** Asks the server to end as fast as it safely can, insists if it does not, and returns when none of its processes is left. */
export async function stopPostmaster(child: ChildProcess, { data }: Place): Promise<void> {
  await end(child);
  // The process that writes the log outlives its parent by the moment it takes to read the end of the pipe.
  await untilNobodyWorksOn(data, 5);
}

async function end(child: ChildProcess): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await Promise.race([ended, wait(seconds * 1000, undefined, { ref: false })]);
  }
}

/** Whether a child process is no more. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

// Recovery after a crash may take long; while the process lives there is nothing to do but wait.
async function answers(child: ChildProcess, place: Place): Promise<boolean> {
  let failed = false;
  child.once('error', () => (failed = true));
  while (!failed && !hasEnded(child)) {
    if (saysReady(place) && (await saysOne(place))) return true;
    await wait(20);
  }
  return false;
}

// Asked before, each attempt would leave a line in the server's log.
function saysReady({ data }: Place): boolean {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) && readFileSync(file, 'utf8').includes('ready');
}

async function saysOne(place: Place): Promise<boolean> {
  const connection = {
    host: place.socket,
    user: 'cabildo_admin',
    password: passwordOf('cabildo_admin', place),
    database: 'postgres',
  };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function listen(child: ChildProcess): () => string {
  let heard = '';
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (heard = (heard + piece).slice(-4_000)));
  child.once('error', (problem) => (heard += problem.message));
  return () => heard.trim();
}

function endOfLog({ logs }: Place): string {
  const files = globSync(join(logs, '*.log')).sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return files[0] ? readFileSync(files[0], 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
}
