import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { send, type Target } from './drive.ts';

/** A server that was started for the measure. */
export interface Started extends Target {
  pid: number;
  stop(): Promise<void>;
}

/** A port that nobody uses now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** Starts a program and waits until `path` answers below 500. */
export const startServer = async (
  program: readonly string[],
  env: NodeJS.ProcessEnv,
  port: number,
  path: string,
): Promise<Started> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const target = { port, headers: {} };
  for (const started = Date.now(); !(await answers(target, path)); await wait(5)) {
    if (child.exitCode !== null) throw new Error(`${program[0]} ended with ${child.exitCode}`);
    if (Date.now() - started > 60_000) throw new Error(`${program[0]} does not answer`);
  }
  return { ...target, pid: child.pid ?? 0, stop: () => stop(child) };
};

const answers = (target: Omit<Target, 'pid'>, path: string): Promise<boolean> =>
  send(target, undefined, { method: 'GET', path }).then(
    ({ status }) => status < 500,
    () => false,
  );

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};
