import type { Queryable } from '../../../platform/database/database.ts';
import type { Obligation } from './obligation.ts';

/** A unit as tasks name it. */
export interface OwingUnit {
  id: string;
  code: string;
  name: string;
}

/** Who owes what, as the posts of this institution say today. */
export interface OwingUnits {
  /** The units that owe an obligation: one, each one that has the function, or undefined where no post carries it. */
  of(obligation: Obligation): (OwingUnit | undefined)[];
}

/** Reads which unit carries which function; of several, the one whose post came first in the charter. */
export const owingUnits = async (queryable: Queryable): Promise<OwingUnits> => {
  const rows = await queryable.rows<OwingUnit & { function: string }>(
    `select held.function, unit.id, unit.code, unit.name
    from post cross join unnest(post.functions) as held(function) join unit on unit.id = post.unit
    order by post.id`,
  );
  const byFunction = new Map<string, OwingUnit[]>();
  for (const { function: code, ...unit } of rows) {
    const units = byFunction.get(code) ?? [];
    if (!units.some(({ id }) => id === unit.id)) byFunction.set(code, [...units, unit]);
  }
  return {
    of: ({ owes, unit }) => {
      const units = byFunction.get(owes) ?? [];
      if (unit === 'each') return units;
      return [unit ? units.find(({ code }) => code === unit) : units[0]];
    },
  };
};
