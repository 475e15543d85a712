import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';

/** A function that a person carries, at a unit: their own or one above it. */
export interface Reach {
  code: string;
  unit: string;
}

/** Every function of a person with each unit where it reaches: a task of SECPLAC reaches its formulators too. */
export const reachOf = async (queryable: Queryable, { holdings }: Actor): Promise<Reach[]> => {
  const units = await queryable.rows<{ id: string; code: string; parent: string | null }>(
    'select id, code, parent from unit',
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const withAbove = (code: string): string[] => {
    const found: string[] = [];
    let unit = units.find((each) => each.code === code);
    while (unit && !found.includes(unit.id)) {
      found.push(unit.id);
      unit = byId.get(unit.parent ?? '');
    }
    return found;
  };
  return holdings.flatMap(({ functions, unit }) =>
    withAbove(unit).flatMap((id) => functions.map((code) => ({ code, unit: id }))),
  );
};

/** What decides whose a task is; unit and responsible by their ids. */
export interface Owed {
  function: string;
  unit: string | null;
  helpers: readonly string[] | null;
  responsible: string | null;
}

/** True when the person owes the task, helps with it or was named for it. */
export const isTheirs = async (
  queryable: Queryable,
  who: Actor,
  { function: owes, unit, helpers, responsible }: Owed,
): Promise<boolean> => {
  // The house at its own desk: the first day, the demonstration.
  if (who.person === '' || responsible === who.person) return true;
  const held = new Set(who.holdings.flatMap(({ functions }) => functions));
  if (helpers?.some((code) => held.has(code))) return true;
  if (!held.has(owes)) return false;
  if (!unit) return true;
  return (await reachOf(queryable, who)).some((reach) => reach.code === owes && reach.unit === unit);
};
