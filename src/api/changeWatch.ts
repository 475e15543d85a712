import type { Queryable } from '../platform/database/database.ts';
import { type ChangesSince, hearEvents } from './heard.ts';

/** Tells who waits what others wrote. The events are read once for all who wait, and only while somebody does. */
export interface ChangeWatch {
  /** At once when something happened since the mark, else as soon as it does, or when the patience is over. */
  since(asked: Asked): Promise<ChangesSince>;
  readonly waiting: number;
  /** Sends home all who wait. */
  close(): void;
}

interface Asked {
  /** Name of the record. */
  readonly record: string;
  /** From an earlier answer; absent: only where to begin is answered. */
  readonly mark?: string;
  /** In milliseconds. */
  readonly patience: number;
  /** Who asked went away. */
  readonly signal: AbortSignal;
}

interface Waiter {
  look(): void;
  leave(): void;
}

const betweenReads = 1_000;

/** Opens the watch over the events of a database. */
export const watchChanges = (database: Queryable): ChangeWatch => {
  const heard = hearEvents(database);
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const readSoon = (): void => {
    clearTimeout(timer);
    if (waiters.size === 0) return;
    timer = setTimeout(readForAll, betweenReads);
    timer.unref();
  };
  const readForAll = async (): Promise<void> => {
    // While the database is away nobody is told anything; the next reading tells it.
    await heard.read().catch(() => undefined);
    for (const waiter of [...waiters]) waiter.look();
    readSoon();
  };
  const wait = ({ record, mark, patience, signal }: Asked): Promise<ChangesSince> =>
    new Promise((resolve) => {
      const leave = (): void => {
        clearTimeout(over);
        waiters.delete(waiter);
        signal.removeEventListener('abort', leave);
        resolve(heard.since(record, mark));
      };
      const look = (): void => {
        const { isWhole, changes } = heard.since(record, mark);
        if (!isWhole || changes.length > 0) leave();
      };
      const waiter = { look, leave };
      const over = setTimeout(leave, patience);
      over.unref();
      signal.addEventListener('abort', leave);
      waiters.add(waiter);
      if (waiters.size === 1) readSoon();
    });
  return {
    since: async (asked) => {
      await heard.read();
      const now = heard.since(asked.record, asked.mark);
      const isAnswer = asked.mark === undefined || !now.isWhole || now.changes.length > 0;
      // While the events were read, who asked may have gone away and the server may have begun to stop.
      const isOver = isClosed || asked.signal.aborted || asked.patience === 0;
      return isAnswer || isOver ? now : wait(asked);
    },
    get waiting() {
      return waiters.size;
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      for (const { leave } of [...waiters]) leave();
    },
  };
};
