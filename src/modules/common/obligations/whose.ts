import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Desk } from '../../../records/desk.ts';

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

/** What decides whose a task is. */
export interface Owed {
  function: string;
  unit: { id: string } | null;
  helpers: readonly string[] | null;
  responsible: { id: string } | null;
}

/** True when the person at the desk owes the task, helps with it or was named for it. */
export const mayCarryOut = async (
  desk: Desk,
  { function: owes, unit, helpers, responsible }: Owed,
): Promise<boolean> => {
  const { actor } = desk;
  // The house at its own desk: the first day, the demonstration.
  if (actor.person === '' || responsible?.id === actor.person) return true;
  const held = new Set(actor.holdings.flatMap(({ functions }) => functions));
  if (helpers?.some((code) => held.has(code))) return true;
  if (!held.has(owes)) return false;
  if (!unit) return true;
  return (await reachOf(desk.sql, actor)).some((reach) => reach.code === owes && reach.unit === unit.id);
};
