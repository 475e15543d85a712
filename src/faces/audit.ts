import { createHash } from 'node:crypto';
import type { Queryable } from '../platform/database/database.ts';
import { type Chain, eventChain } from './chain.ts';

/** One place where the chain does not hold. */
export interface Broken {
  lane: number;
  seq: number;
  /** In Spanish, for who reads the audit. */
  why: string;
}

/** What a whole verification found. */
export interface Verified {
  lanes: number;
  events: number;
  broken: Broken[];
}

/** The last link of a lane on a day, kept outside the house: what it covers cannot be rewritten unseen. */
export interface Root {
  lane: number;
  seq: number;
  hash: string;
}

/** One event as it is stored, with the text that its hash covers. */
export interface Link extends Root {
  previous: string;
  content: string;
}

const batch = 2_000;

/** The links of all lanes in order, a batch at a time. */
export async function* readLinks(database: Queryable, chain: Chain = eventChain): AsyncGenerator<Link> {
  let last: { lane: number; seq: number } = { lane: -1, seq: 0 };
  for (;;) {
    const links = await database.rows<Link>(
      `select lane, seq, previous, hash, ${chain.content} as content from ${chain.table}
      where (lane, seq) > ($1::int, $2::bigint) order by lane, seq limit ${batch}`,
      [last.lane, last.seq],
    );
    yield* links;
    last = links.at(-1) ?? last;
    if (links.length < batch) return;
  }
}

/** The heads of the lanes as the house keeps them now. */
export const readRoots = (database: Queryable, chain: Chain = eventChain): Promise<Root[]> =>
  database.rows<Root>(`select lane, seq, hash from ${chain.heads} order by lane`);

/**
 * Computes every hash again, lane by lane, and compares with what is stored, with the heads, and with roots kept outside.
 * Heads are read first: what is written meanwhile only makes a lane longer.
 */
export const verifyChain = async (
  database: Queryable,
  roots: readonly Root[] = [],
  chain: Chain = eventChain,
): Promise<Verified> => {
  const heads = new Map((await readRoots(database, chain)).map((head) => [head.lane, head]));
  const own = roots.filter(({ lane }) => lane >= chain.firstLane && lane < chain.firstLane + chain.lanes);
  const kept = new Map(own.map((root) => [`${root.lane} ${root.seq}`, root]));
  const reached = new Map<number, Root>();
  const broken: Broken[] = [];
  let events = 0;
  for await (const link of readLinks(database, chain)) {
    events += 1;
    const before = reached.get(link.lane) ?? { lane: link.lane, seq: 0, hash: '' };
    const root = kept.get(`${link.lane} ${link.seq}`) ?? headAt(heads, link);
    for (const why of faultsOf(link, before, root)) broken.push({ lane: link.lane, seq: link.seq, why });
    kept.delete(`${link.lane} ${link.seq}`);
    reached.set(link.lane, link);
  }
  for (const { lane, seq } of [...heads.values(), ...kept.values()])
    if ((reached.get(lane)?.seq ?? 0) < seq) broken.push({ lane, seq, why: 'faltan los últimos hechos hasta éste' });
  for (const { lane, seq } of reached.values())
    if (!heads.has(lane)) broken.push({ lane, seq, why: 'la serie no tiene cabecera' });
  return { lanes: heads.size, events, broken };
};

const headAt = (heads: ReadonlyMap<number, Root>, { lane, seq }: Root): Root | undefined => {
  const head = heads.get(lane);
  return head?.seq === seq ? head : undefined;
};

const faultsOf = (link: Link, before: Root, root: Root | undefined): string[] => {
  const faults: string[] = [];
  if (link.seq !== before.seq + 1) faults.push(`faltan hechos entre el ${before.seq} y éste`);
  if (link.previous !== before.hash) faults.push('no sigue al hecho anterior');
  if (link.hash !== hashOf(link.previous, link.content)) faults.push('su contenido no es el que se firmó');
  if (root && root.hash !== link.hash) faults.push('no es el que se guardó como raíz');
  return faults;
};

/** The hash of an event: of the one before it and of what it says. */
export const hashOf = (previous: string, content: string): string =>
  createHash('sha256').update(previous).update(content).digest('hex');
