import type { Queryable } from '../../../platform/database/database.ts';

/** What the map needs of one initiative. */
export interface Placed {
  id: string;
  name: string;
  state: string | null;
  amount: number | null;
  longitude: number | null;
  latitude: number | null;
  locality: string | null;
  neighbourhoodUnit: string | null;
  source: string | null;
  sector: string | null;
}

const columns = `id, name, state, amount, (place -> 'coordinates' -> 0)::float8 as longitude,
  (place -> 'coordinates' -> 1)::float8 as latitude, locality, neighbourhood_unit as "neighbourhoodUnit", source, sector`;

/**
 * All initiatives as the map needs them, as of the last commit. They are kept in memory beside the heads of the event chain:
 * while no head moves nothing was written, and when one moves only the rows that its events name are read again.
 */
export const placedNow = (sql: Queryable): Promise<ReadonlyMap<string, Placed>> => {
  const keeper = keepers.get(sql) ?? keeperOf(sql);
  keepers.set(sql, keeper);
  return keeper();
};

const keepers = new WeakMap<Queryable, () => Promise<ReadonlyMap<string, Placed>>>();

/** One reading at a time; who asks while one is under way waits for the next, which begins after their question. */
const keeperOf = (sql: Queryable): (() => Promise<ReadonlyMap<string, Placed>>) => {
  let kept: Kept | undefined;
  let running: Promise<ReadonlyMap<string, Placed>> | undefined;
  let waiting: Promise<ReadonlyMap<string, Placed>> | undefined;
  const read = async (): Promise<ReadonlyMap<string, Placed>> => {
    kept = await upToDate(sql, kept);
    return kept.rows;
  };
  const begin = (): Promise<ReadonlyMap<string, Placed>> => {
    running = read().finally(() => {
      running = undefined;
    });
    return running;
  };
  const afterRunning = async (): Promise<ReadonlyMap<string, Placed>> => {
    await running?.catch(() => undefined);
    waiting = undefined;
    return begin();
  };
  return () => {
    if (!running && !waiting) return begin();
    waiting ??= afterRunning();
    return waiting;
  };
};

interface Kept {
  /** Of each lane of the chain, the last event that is known here. */
  heads: readonly number[];
  rows: Map<string, Placed>;
  /** Words that many rows say, each kept once. */
  words: Map<string, string>;
}

const upToDate = async (sql: Queryable, kept: Kept | undefined): Promise<Kept> => {
  // The heads are read first: what is written meanwhile is read now and once more the next time, never missed.
  const [{ heads } = { heads: [] }] = await sql.rows<{ heads: number[] }>(
    'select json_agg(seq order by lane) as heads from event_head',
  );
  if (!kept) {
    const all = await sql.rows<Placed>(`select ${columns} from initiative`);
    const words = new Map<string, string>();
    return { heads, rows: new Map(all.map((row) => [row.id, inSharedWords(row, words)])), words };
  }
  const moved = heads.flatMap((seq, lane) => (seq === kept.heads[lane] ? [] : [lane]));
  if (moved.length > 0) await readAgain(sql, kept, moved);
  return { ...kept, heads };
};

const readAgain = async (sql: Queryable, { heads, rows, words }: Kept, moved: readonly number[]): Promise<void> => {
  const changed = await sql.rows<{ id: string }>(
    `select distinct event.record_id as id
    from unnest($1::int[], $2::bigint[]) known (lane, seq)
    join event on event.lane = known.lane and event.seq > known.seq
    where event.record = 'initiative'`,
    [moved, moved.map((lane) => heads[lane] ?? 0)],
  );
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  const fresh = await sql.rows<Placed>(`select ${columns} from initiative where id = any($1::uuid[])`, [ids]);
  for (const id of ids) rows.delete(id);
  for (const row of fresh) rows.set(row.id, inSharedWords(row, words));
};

/** The same row with its ids and keys in the one copy that all rows share: half the memory. */
const inSharedWords = (row: Placed, words: Map<string, string>): Placed => {
  const shared = (word: string | null): string | null => {
    if (word === null) return null;
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, word);
    return word;
  };
  return {
    ...row,
    state: shared(row.state),
    locality: shared(row.locality),
    neighbourhoodUnit: shared(row.neighbourhoodUnit),
    source: shared(row.source),
    sector: shared(row.sector),
  };
};
