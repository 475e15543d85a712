import { randomInt } from 'node:crypto';
import type { Queryable } from '../platform/database/database.ts';

/** One row that somebody changed: its version since then, and who signed it. */
export interface RowChange {
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly signed: string;
  /** Id of the person; null for the house itself. */
  readonly person: string | null;
}

/** What happened to rows of one record since a mark; `isWhole` is false when the mark is too old to tell all. */
export interface ChangesSince {
  readonly mark: string;
  readonly isWhole: boolean;
  readonly changes: readonly RowChange[];
}

/** What this process has read of the events so far. */
export interface Heard {
  /** Reads what was written since the last time; who asks meanwhile shares the answer. */
  read(): Promise<void>;
  since(record: string, mark: string | undefined): ChangesSince;
}

interface Entry extends RowChange {
  readonly record: string;
}

/** How many changes are remembered; who was away for longer asks for the rows again. */
const remembered = 5_000;

const headsSql = 'select lane, seq from event_head';

// Each lane is read from where it was left: its links are written one after the other, so that none is ever missed.
const entriesSql = `select e.lane, e.seq, e.record, e.record_id as id, e.version, e.action = 'delete' as gone, e.signed, e.person
  from unnest($1::int[], $2::bigint[]) as left_at (lane, seq)
  join event e on e.lane = left_at.lane and e.seq > left_at.seq
  order by e.at limit ${remembered}`;

/** Begins to hear what is written, from now on. */
export const hearEvents = (database: Queryable): Heard => {
  const name = randomInt(1e9).toString(36);
  const lanes = new Map<number, number>();
  let entries: readonly Entry[] = [];
  /** How many changes came before those that are remembered. */
  let forgotten = 0;
  let reading: Promise<void> | undefined;
  const startAnew = async (): Promise<void> => {
    const heads = await database.rows<{ lane: number; seq: number }>(headsSql);
    for (const { lane, seq } of heads) lanes.set(lane, seq);
    // One more than were heard: earlier marks are then too old, as something may have been missed.
    forgotten += entries.length + 1;
    entries = [];
  };
  const readOn = async (): Promise<void> => {
    if (lanes.size === 0) return startAnew();
    const places = [[...lanes.keys()], [...lanes.values()]];
    const found = await database.rows<Entry & { lane: number; seq: number }>(entriesSql, places);
    if (found.length >= remembered) return startAnew();
    for (const { lane, seq } of found) lanes.set(lane, Math.max(lanes.get(lane) ?? 0, seq));
    const all = [...entries, ...found];
    const surplus = Math.max(0, all.length - remembered);
    forgotten += surplus;
    entries = all.slice(surplus);
  };
  return {
    read: () => {
      reading ??= readOn().finally(() => {
        reading = undefined;
      });
      return reading;
    },
    since: (record, mark) => {
      const place = placeIn(name, mark);
      const now = forgotten + entries.length;
      const isWhole = place !== undefined && place >= forgotten && place <= now;
      const changes = isWhole ? entries.slice(place - forgotten).filter((entry) => entry.record === record) : [];
      return { mark: `${name}.${now}`, isWhole, changes: lastOfEach(changes) };
    },
  };
};

/** A mark of another process, or of before a restart, is no place here. */
const placeIn = (name: string, mark: string | undefined): number | undefined => {
  const [said, place] = mark?.split('.') ?? [];
  return said === name && place !== undefined && /^\d{1,15}$/.test(place) ? Number(place) : undefined;
};

/** The last that happened to each row. */
const lastOfEach = (entries: readonly Entry[]): RowChange[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].map(({ id, version, gone, signed, person }) => ({
    id,
    version,
    gone,
    signed,
    person,
  }));
