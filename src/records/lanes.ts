import { randomInt } from 'node:crypto';
import { lanes } from './eventLog.ts';

/** Hands out lanes of the event chain so that writers of one process never wait for each other. */
export interface Lanes {
  take(): number;
  free(lane: number): void;
}

// One lane is kept for work that holds it for half a minute, such as applying an import: nobody else should meet it there.
const shared = lanes - 1;

/** The lane of long work, in whatever process it is done; a second one waits for the first. */
export const laneOfLongWork: Lanes = { take: () => shared, free: () => undefined };

/** All lanes free; each process begins at another place, so that two rarely meet. */
export const createLanes = (): Lanes => {
  const first = randomInt(shared);
  const waiting = Array.from({ length: shared }, (_, index) => (first + index) % shared);
  return {
    // More writers than lanes share one: the second waits in the database for the first to commit.
    take: () => waiting.shift() ?? randomInt(shared),
    free: (lane) => {
      if (!waiting.includes(lane)) waiting.push(lane);
    },
  };
};
