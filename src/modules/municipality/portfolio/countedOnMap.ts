import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { columnOf, fieldOf } from '../../../records/record.ts';
import { notFound } from '../../../records/refused.ts';
import { initiative } from '../initiatives/index.ts';
import { isAnsweredByPlaced, thoseAsked } from './asked.ts';
import { placedNow } from './placed.ts';

/** What rows share by territory, state, source or sector: how many they are and what they cost, the most first. */
export interface Shared {
  /** Id of what is pointed at, or the key of a choice; null where the rows say nothing. */
  key: string | null;
  /** Its name, where something is pointed at. */
  name: string | null;
  count: number;
  sum: number;
}

/** The rows of a list counted by one of what the map knows of them. */
export const countedOnMap = async (
  desk: Desk,
  query: ListQuery,
  by: 'locality' | 'neighbourhoodUnit' | 'state' | 'source' | 'sector',
): Promise<Shared[]> => {
  if (!mayRead(desk.actor, initiative)) throw notFound();
  if (!isAnsweredByPlaced(query)) return countedByDesk(desk, query, by);
  const shared = new Map<string | null, Shared>();
  for (const row of thoseAsked(await placedNow(desk.sql), query)) {
    const key = row[by];
    const known = shared.get(key);
    if (known) Object.assign(known, { count: known.count + 1, sum: known.sum + (row.amount ?? 0) });
    else shared.set(key, { key, name: null, count: 1, sum: row.amount ?? 0 });
  }
  const counted = [...shared.values()].sort((a, b) => b.count - a.count);
  return withNames(desk, by, counted);
};

const countedByDesk = async (desk: Desk, query: ListQuery, by: string): Promise<Shared[]> => {
  const groups = await desk.groups(initiative, [by], { ...query, sums: ['amount'] });
  return groups.map(({ by: values, count, sums }) => ({ ...keyAndName(values[by]), count, sum: sums.amount ?? 0 }));
};

const keyAndName = (value: unknown): Pick<Shared, 'key' | 'name'> =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value
    ? { key: String(value.id), name: String(value.name) }
    : { key: typeof value === 'string' ? value : null, name: null };

const withNames = async (desk: Desk, by: string, shared: Shared[]): Promise<Shared[]> => {
  const target = fieldOf(initiative, by)?.target;
  if (target === undefined) return shared;
  const { table, title } = desk.catalog.record(target);
  const ids = shared.flatMap(({ key }) => (key === null ? [] : [key]));
  const names = await desk.sql.rows<{ id: string; name: string }>(
    `select id, ${columnOf(title)} as name from ${table} where id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(names.map(({ id, name }) => [id, name]));
  return shared.map((each) => ({ ...each, name: each.key === null ? null : (byId.get(each.key) ?? null) }));
};
