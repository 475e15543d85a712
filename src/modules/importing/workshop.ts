import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../../platform/database/roles.ts';
import { type Errand, type Workshop, WorkshopBroken } from '../common/imports/index.ts';
import type { Edition } from '../../records/catalog.ts';

/** What another process needs to open the same house. */
export interface Place {
  edition: Edition;
  connection: Connection;
  /** The folder of the files. */
  files: string;
  demo: boolean;
}

/** All that is told to the process: where, and what. */
export interface Order {
  place: Place;
  errand: Errand;
}

/** A workshop that ends with `close`: what was under way is cut off, and taken up when somebody looks. */
export interface OwnWorkshop extends Workshop {
  close(): void;
}

const childFile = fileURLToPath(new URL('./child.ts', import.meta.url));

// Enough to plan 300,000 rows; what needs more is refused with advice instead of starving the house.
const memory = ['--max-old-space-size=384', '--max-semi-space-size=8'];

/** Does the long work of imports in a process of its own, one errand at a time, behind all who wait for an answer. */
export const openWorkshop = (place: Place, flags: readonly string[] = memory): OwnWorkshop => {
  let turn: Promise<unknown> = Promise.resolve();
  let child: ChildProcess | undefined;
  let isClosed = false;
  const work = (errand: Errand): Promise<void> => {
    if (isClosed) return never;
    child = fork(childFile, [], {
      execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    workBehindOthers(child);
    child.send({ place, errand } satisfies Order);
    // What is cut off by the end of the house is not explained: it is taken up when the house is open again.
    return ended(child).catch((problem) => (isClosed ? never : Promise.reject(problem)));
  };
  return {
    carryOut: (errand) => {
      const mine = turn.then(() => work(errand));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () => {
      isClosed = true;
      child?.kill('SIGKILL');
    },
  };
};

const never = new Promise<never>(() => undefined);

/** Who waits for a page goes first; where the system does not let us say so, the work goes on as any other. */
const workBehindOthers = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not ours to decide here.
  }
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      process.stderr.write(text);
    });
    child.once('error', (problem) => reject(new WorkshopBroken(false, String(problem))));
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new WorkshopBroken(/heap out of memory|heap limit/i.test(said), `ended with ${code ?? signal}`));
    });
  });
