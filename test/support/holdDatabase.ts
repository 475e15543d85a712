import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { RunningDatabase } from '../../src/platform/database/runningDatabase.ts';

/** A process that starts the database of a folder and holds it, as the app does. */
export interface Holder {
  process: ChildProcess;
  pid: number;
  serverPid: number;
  connection: RunningDatabase['connection'];
  ownerConnection: RunningDatabase['ownerConnection'];
}

const program = (home: string) => `
  import { startDatabase } from ${JSON.stringify(new URL('../../src/platform/database/supervisor.ts', import.meta.url).href)};
  try {
    const { connection, ownerConnection, pid, stop } = await startDatabase({ home: ${JSON.stringify(home)}, log: () => {} });
    process.on('SIGTERM', () => stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ connection, ownerConnection, serverPid: pid }));
  } catch (problem) {
    console.error(problem.message);
    process.exit(1);
  }`;

/** Who the process is and what it finds on its machine. */
export interface Circumstances {
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** Starts a process that will hold the database of a folder, without waiting for it to be ready. */
export function launchHolder(home: string, { env, uid, gid }: Circumstances = {}): ChildProcess {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program(home)];
  return spawn(process.execPath, args, {
    uid,
    gid,
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The same, and waits until the database answers; a refusal is thrown with the words it gave. */
export async function holdDatabase(home: string, circumstances: Circumstances = {}): Promise<Holder> {
  const child = launchHolder(home, circumstances);
  const said = child.stderr ? text(child.stderr) : '';
  const first = await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'close')]);
  const [line] = first;
  if (!(line instanceof Buffer)) throw new Error(await said);
  return { process: child, pid: child.pid ?? 0, ...JSON.parse(line.toString()) };
}

/** Ends a holder in the ordinary way. */
export async function release({ process: child }: Holder): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
