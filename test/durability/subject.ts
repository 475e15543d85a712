import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/** Something that promises to keep what it acknowledges: the real app, or the small server that is its floor. */
export interface Subject {
  /** Starts it by its normal command. */
  start(home: string, port: number): ChildProcess;
  /** Writes one thing and returns its id once it is acknowledged; throws if it is not. */
  write(url: string): Promise<string>;
  /** The ids of all that is whole; what is there by halves is an error. */
  readIds(url: string): Promise<Set<string>>;
}

/** The smallest server that writes through our own supervisor; what it cannot promise, nobody above it can. */
export const floor: Subject = {
  start: (home, port) =>
    spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'floorServer.ts'), home, String(port)],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    ),
  write: async (url) => {
    const id = crypto.randomUUID();
    const answer = await fetch(`${url}/notes/${id}`, { method: 'PUT', signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return id;
  },
  readIds: async (url) => {
    const answer = await fetch(`${url}/notes`, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(await answer.text());
    return new Set((await answer.text()).split('\n'));
  },
};
