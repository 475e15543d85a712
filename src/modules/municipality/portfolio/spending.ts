import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { sourceOf } from '../../../records/reads.ts';
import { notFound } from '../../../records/refused.ts';
import { type Binder, binder } from '../../../records/sql/binder.ts';
import { whereOf } from '../../../records/sql/where.ts';
import { convenio, rendition } from '../convenios/index.ts';
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

/**
 * Lines of what is asked, and what the convenios of a source say instead of them (decision 11): the same rule as the totals of an
 * initiative, so that the curve ends where they do.
 */
const spokenIn = (query: ListQuery, bind: Binder): string =>
  `asked as materialized (${askedIn(query, bind)}),
    line as materialized (
      select l.id, l.initiative, l.source, l.year::int as year, l.approved, l.spent
      from ${sourceOf(fundingLine, query.asOf, bind)} l join asked on asked.id = l.initiative),
    sole as (
      select initiative, min(source::text)::uuid as source from line group by initiative having count(distinct source) = 1),
    agreed as materialized (
      select c.id, c.initiative, coalesce(c.source, sole.source) as source, c.current_amount as approved, c.rendered as spent,
        coalesce(c.starts_on, c.approved_on, c.signed_on, asked.start_on, (c.created_at at time zone 'America/Santiago')::date) as first,
        coalesce(c.current_end, asked.end_on) as last
      from ${sourceOf(convenio, query.asOf, bind)} c
      join asked on asked.id = c.initiative
      left join sole on sole.initiative = c.initiative
      where c.state <> 'negotiation' and c.kind is distinct from 'collaboration'),
    told as materialized (
      select initiative, source, sum(approved) as approved, sum(spent) as spent from agreed group by initiative, source)`;

/**
 * What was approved for each year, with the months of that year in which the works were to be done. What a convenio gives keeps the years
 * of its lines, in their proportion; without lines, it is spread over the months of the convenio.
 */
const plannedIn = (
  desk: Desk,
  query: ListQuery,
): Promise<{ year: number; first: number; last: number; amount: number }[]> => {
  const bind = binder();
  return desk.sql.rows(
    `with ${spokenIn(query, bind)},
    split as (
      select line.*, sum(greatest(line.approved, 0)) over (partition by line.initiative, line.source) as whole from line),
    by_year as (
      select split.year, asked.start_on, asked.end_on,
        case when told.approved is null then split.approved else told.approved * split.approved / split.whole end as approved
      from split join asked on asked.id = split.initiative
      left join told on told.initiative = split.initiative and told.source = split.source
      where split.approved > 0),
    without_lines as (
      select each.initiative, each.first, greatest(each.first, coalesce(each.last, each.first)) as last, each.approved
      from agreed each
      where each.approved > 0 and not exists (
        select 1 from line where line.initiative = each.initiative and line.source = each.source and line.approved > 0)),
    months as (
      select extract(year from month)::int as year, extract(month from month)::int as month,
        approved / (12 * (extract(year from last) - extract(year from first)) + extract(month from last) - extract(month from first) + 1) as approved
      from without_lines,
        generate_series(date_trunc('month', first::timestamp), date_trunc('month', last::timestamp), interval '1 month') month)
    select year, first, last, sum(approved)::float8 as amount
    from (
      select year, approved,
        case when start_on between make_date(year, 1, 1) and make_date(year, 12, 31)
          then extract(month from start_on)::int else 1 end as first,
        case when end_on between make_date(year, 1, 1) and make_date(year, 12, 31)
          then extract(month from end_on)::int else 12 end as last
      from by_year
      union all
      select year, approved, month, month from months) each
    group by year, first, last`,
    bind.values,
  );
};

/**
 * What was spent in each month: when it was written down, or the nearest month of its budget year when it was written
 * down in another, as happens with what is brought from old files. Where a convenio has renditions, in the months that they render.
 */
const spentIn = (desk: Desk, query: ListQuery): Promise<Movement[]> => {
  const bind = binder();
  const limit = query.asOf
    ? `and event.at < ((${bind(query.asOf, 'date')} + 1)::timestamp at time zone 'America/Santiago')`
    : '';
  return desk.sql.rows(
    `with ${spokenIn(query, bind)},
    written as (
      select line.* from line
      left join told on told.initiative = line.initiative and told.source = line.source
      where line.spent is not null and told.spent is null)
    select month, sum(amount)::float8 as amount
    from (
      select to_char(least(greatest((event.at at time zone 'America/Santiago')::date, make_date(written.year, 1, 1)), make_date(written.year, 12, 31)), 'YYYY-MM') as month,
        coalesce((event.after ->> 'spent')::numeric, 0) - coalesce((event.before ->> 'spent')::numeric, 0) as amount
      from written join event on event.record = 'fundingLine' and event.record_id = written.id
      where event.before ->> 'spent' is distinct from event.after ->> 'spent' ${limit}
      union all
      select r.period, case r.state when 'accepted' then coalesce(r.accepted_amount, r.amount) else r.amount end
      from ${sourceOf(rendition, query.asOf, bind)} r join agreed on agreed.id = r.convenio
      where r.submitted_on is not null and r.state not in ('draft', 'returned')) each
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
