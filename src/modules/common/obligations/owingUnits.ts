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

/** Reads which unit carries which function; of several, the one that stands highest. */
export const owingUnits = async (queryable: Queryable): Promise<OwingUnits> => {
  const rows = await queryable.rows<OwingUnit & { function: string }>(carriers);
  const byFunction = new Map<string, OwingUnit[]>();
  for (const { function: code, id, code: short, name } of rows) {
    const unit = { id, code: short, name };
    const units = byFunction.get(code) ?? [];
    byFunction.set(code, [...units, unit]);
  }
  return {
    of: ({ owes, unit }) => {
      const units = byFunction.get(owes) ?? [];
      if (unit === 'each') return units;
      return [unit ? units.find(({ code }) => code === unit) : units[0]];
    },
  };
};

// Which units have a post with each function, the highest first?
const carriers = `
  with recursive tree as (
    select id, 0 as depth from unit where parent is null
    union all
    select unit.id, tree.depth + 1 from unit join tree on unit.parent = tree.id)
  select distinct tree.depth, held.function, unit.id, unit.code, unit.name
  from post
  cross join unnest(post.functions) as held(function)
  join unit on unit.id = post.unit
  join tree on tree.id = unit.id
  order by tree.depth, unit.code`;
