import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { sourceOf } from '../../../records/reads.ts';
import { notFound } from '../../../records/refused.ts';
import { type Binder, binder } from '../../../records/sql/binder.ts';
import { whereOf } from '../../../records/sql/where.ts';
import { fundingLine, initiative, progress } from '../initiatives/index.ts';
import { type Movement, type SpendingCurve, curveOf } from './spendingCurve.ts';

/** How far the money and the works of a list were, month by month, against what was planned. */
export const spendingOf = async (desk: Desk, query: ListQuery, today: string): Promise<SpendingCurve> => {
  for (const record of [initiative, fundingLine, progress]) if (!mayRead(desk.actor, record)) throw notFound();
  const [planned, spent, built, whole] = await Promise.all([
    plannedIn(desk, query),
    spentIn(desk, query),
    builtIn(desk, query),
    wholeOf(desk, query),
  ]);
  return curveOf({ planned, spent, built, ...whole }, query.asOf ?? today);
};

const askedIn = (query: ListQuery, bind: Binder): string =>
  `select t.id, t.approved, t.start_on, t.end_on from ${sourceOf(initiative, query.asOf, bind)} t
    where ${whereOf(initiative, query, bind)}`;

/** What was approved for each year, with the months of that year in which the works were to be done. */
const plannedIn = (
  desk: Desk,
  query: ListQuery,
): Promise<{ year: number; first: number; last: number; amount: number }[]> => {
  const bind = binder();
  return desk.sql.rows(
    `with asked as materialized (${askedIn(query, bind)})
    select year, first, last, sum(approved)::float8 as amount
    from (
      select line.year::int as year, line.approved,
        case when asked.start_on between make_date(line.year::int, 1, 1) and make_date(line.year::int, 12, 31)
          then extract(month from asked.start_on)::int else 1 end as first,
        case when asked.end_on between make_date(line.year::int, 1, 1) and make_date(line.year::int, 12, 31)
          then extract(month from asked.end_on)::int else 12 end as last
      from ${sourceOf(fundingLine, query.asOf, bind)} line join asked on asked.id = line.initiative
      where line.approved > 0) each
    group by year, first, last`,
    bind.values,
  );
};

/**
 * What was spent in each month: when it was written down, or the nearest month of its budget year when it was written
 * down in another, as happens with what is brought from old files.
 */
const spentIn = (desk: Desk, query: ListQuery): Promise<Movement[]> => {
  const bind = binder();
  const limit = query.asOf
    ? `and event.at < ((${bind(query.asOf, 'date')} + 1)::timestamp at time zone 'America/Santiago')`
    : '';
  return desk.sql.rows(
    `with asked as materialized (${askedIn(query, bind)}),
    line as materialized (
      select l.id, l.year::int as year from ${sourceOf(fundingLine, query.asOf, bind)} l join asked on asked.id = l.initiative
      where l.spent is not null)
    select to_char(month, 'YYYY-MM') as month, sum(amount)::float8 as amount
    from (
      select least(greatest((event.at at time zone 'America/Santiago')::date, make_date(line.year, 1, 1)), make_date(line.year, 12, 31)) as month,
        coalesce((event.after ->> 'spent')::numeric, 0) - coalesce((event.before ->> 'spent')::numeric, 0) as amount
      from line join event on event.record = 'fundingLine' and event.record_id = line.id
      where event.before ->> 'spent' is distinct from event.after ->> 'spent' ${limit}) each
    group by 1 order by 1`,
    bind.values,
  );
};

/** How much more was built in each month, each initiative weighed by its approved money. */
const builtIn = (desk: Desk, query: ListQuery): Promise<Movement[]> => {
  const bind = binder();
  return desk.sql.rows(
    `with asked as materialized (${askedIn(query, bind)})
    select to_char(measured_on, 'YYYY-MM') as month, sum(more * approved / 100)::float8 as amount
    from (
      select p.measured_on, asked.approved,
        p.physical - coalesce(lag(p.physical) over (partition by p.initiative order by p.measured_on, p.created_at), 0) as more
      from ${sourceOf(progress, query.asOf, bind)} p join asked on asked.id = p.initiative
      where asked.approved > 0) each
    group by 1 order by 1`,
    bind.values,
  );
};

const wholeOf = async (desk: Desk, query: ListQuery): Promise<{ approved: number; withMoney: number }> => {
  const bind = binder();
  const [found] = await desk.sql.rows<{ approved: number; withMoney: number }>(
    `select coalesce(sum(approved), 0)::float8 as approved, (count(*) filter (where approved > 0))::int as "withMoney"
    from (${askedIn(query, bind)}) asked`,
    bind.values,
  );
  return found ?? { approved: 0, withMoney: 0 };
};
