import { eventContent, lanes as eventLanes } from '../records/eventLog.ts';

/** A table whose rows are linked by hash in lanes, and the table of the last link of each. */
export interface Chain {
  table: string;
  heads: string;
  /** In SQL, what the hash of a row covers. */
  content: string;
  /** No two chains of a house share a lane: roots and dumps tell them apart by it. */
  firstLane: number;
  lanes: number;
  /** Of its rows, in Spanish. */
  called: string;
}

/** The chain of all changes. */
export const eventChain: Chain = {
  table: 'event',
  heads: 'event_head',
  content: eventContent,
  firstLane: 0,
  lanes: eventLanes,
  called: 'hechos',
};
