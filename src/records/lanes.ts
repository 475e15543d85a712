import { randomInt } from 'node:crypto';
import { lanes } from './eventLog.ts';

/** Hands out lanes of the event chain so that writers of one process never wait for each other. */
export interface Lanes {
  take(): number;
  free(lane: number): void;
}

/** All lanes free; each process begins at another place, so that two rarely meet. */
export const createLanes = (): Lanes => {
  const first = randomInt(lanes);
  const waiting = Array.from({ length: lanes }, (_, index) => (first + index) % lanes);
  return {
    // More writers than lanes share one: the second waits in the database for the first to commit.
    take: () => waiting.shift() ?? randomInt(lanes),
    free: (lane) => {
      if (!waiting.includes(lane)) waiting.push(lane);
    },
  };
};
