import type { Queryable } from '../../../platform/database/database.ts';

/** A line of an amendment in force, and how it touches one of our initiatives. */
export interface TouchedLine {
  id: string;
  amendment: string;
  amendmentName: string;
  year: number;
  code: string;
  name: string | null;
  change: number | null;
  inForceBefore: number | null;
  inForceAfter: number | null;
  /** True when the line names the initiative; else it is the line that pays it. */
  names: boolean;
}

/** Lines of amendments in force that name an initiative, and those of a year that change the line from which it is paid. */
export const linesOf = (sql: Queryable, initiative: string, year: number): Promise<TouchedLine[]> =>
  sql.rows<TouchedLine>(
    `with paid as (
      select budget_line as code from initiative where id = $1::uuid
      union
      select budget_line from convenio where initiative = $1::uuid and state <> 'ended')
    select l.id, a.id as amendment, a.name as "amendmentName", a.year::int as year, l.code, l.name, l.change,
      l.in_force_before as "inForceBefore", l.in_force_after as "inForceAfter",
      coalesce(l.initiative = $1::uuid, false) as names
    from funder_amendment_line l join funder_amendment a on a.id = l.amendment
    where a.state = 'inForce' and (l.initiative = $1::uuid or (a.year = $2 and exists (
      select 1 from paid where paid.code = l.code or starts_with(paid.code, l.code || '.'))))
    order by a.year desc, a.number desc, l.code`,
    [initiative, year],
  );
