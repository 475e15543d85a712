import type { Actor } from '../charter/index.ts';
import type { Queryable } from '../platform/database/database.ts';
import type { Due } from './common/notices/index.ts';
import { tasksDue } from './common/obligations/index.ts';
import type { House } from './house.ts';
import { milestonesDue } from './municipality/initiatives/index.ts';

/** Answers what falls due for a person between two days, both included, with the rights that they have now. */
type DueSource = (queryable: Queryable, actor: Actor, from: string, to: string) => Promise<Due[]>;

const sourcesOf: Readonly<Record<House['edition'], readonly DueSource[]>> = {
  municipality: [tasksDue, milestonesDue],
  party: [tasksDue],
};

/** Everything that falls due for a person between two days, what expires first before; nothing for who holds no post. */
export const duesOf = async (
  { edition, database }: Pick<House, 'edition' | 'database'>,
  actor: Actor,
  from: string,
  to: string,
): Promise<Due[]> => {
  if (actor.holdings.length === 0) return [];
  const found = await Promise.all(sourcesOf[edition].map((source) => source(database, actor, from, to)));
  return found.flat().toSorted((a, b) => a.on.localeCompare(b.on) || a.uid.localeCompare(b.uid));
};
