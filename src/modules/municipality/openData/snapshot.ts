import type { Queryable } from '../../../platform/database/database.ts';
import type { OpenInitiative } from './openInitiative.ts';
import { readOpen } from './readOpen.ts';

/** All that is public at a moment; everything that the public asks is answered from here and from nowhere else. */
export interface OpenSnapshot {
  initiatives: readonly OpenInitiative[];
  byId: ReadonlyMap<string, OpenInitiative>;
}

const freshFor = 5_000;

// What is withdrawn must be gone at once: these change with each decision to publish.
const decisions = `
  select concat_ws(' ',
    (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from initiative_publication where published),
    (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from document_publication where published)) as stamp`;

/**
 * Reads what is public when somebody asks: once for all who ask at the same time, again after a decision to publish or
 * withdraw, and otherwise when five seconds have gone by. A crowd costs the database no more than one visitor.
 */
export const openSnapshots = (database: Queryable): (() => Promise<OpenSnapshot>) => {
  const reader = readers.get(database) ?? readerOf(database);
  readers.set(database, reader);
  return reader;
};

// The pages and the API share what was read.
const readers = new WeakMap<Queryable, () => Promise<OpenSnapshot>>();

const readerOf = (database: Queryable): (() => Promise<OpenSnapshot>) => {
  let kept: { stamp: string; until: number; snapshot: Promise<OpenSnapshot> } | undefined;
  return async () => {
    const [{ stamp } = { stamp: '' }] = await database.rows<{ stamp: string }>(decisions);
    const now = performance.now();
    if (kept?.stamp === stamp && kept.until > now) return kept.snapshot;
    const snapshot = readSnapshot(database);
    kept = { stamp, until: now + freshFor, snapshot };
    snapshot.catch(() => {
      kept = undefined;
    });
    return snapshot;
  };
};

const readSnapshot = async (database: Queryable): Promise<OpenSnapshot> => {
  const initiatives = await readOpen(database);
  return { initiatives, byId: new Map(initiatives.map((each) => [each.id, each])) };
};
