-- What money do these initiatives ($1) have, and how far are they? Of a source with a convenio, the convenio speaks: what it gives and
-- what was rendered are not typed again in the funding lines (decision 0023).
select i.id, money.requested, money.approved, money.spent, last.physical as "physicalProgress"
from unnest($1::uuid[]) as i(id)
left join lateral (
  with line as (
    select source, sum(requested)::bigint as requested, sum(approved)::bigint as approved, sum(spent)::bigint as spent
    from funding_line
    where initiative = i.id
    group by source),
  sole as (
    select min(source::text)::uuid as source from line having count(*) = 1),
  agreed as (
    select coalesce(c.source, (select source from sole)) as source,
      sum(c.current_amount)::bigint as approved, sum(c.rendered)::bigint as spent
    from convenio c
    where c.initiative = i.id and c.state <> 'negotiation' and c.kind is distinct from 'collaboration'
    group by 1)
  select sum(line.requested)::bigint as requested,
    sum(coalesce(agreed.approved, line.approved))::bigint as approved,
    sum(coalesce(agreed.spent, line.spent))::bigint as spent
  from line
  full join agreed on agreed.source = line.source
  where line.source is not null or agreed.source is not null or not exists (select 1 from line)) money on true
left join lateral (
  select physical from progress where initiative = i.id order by measured_on desc, created_at desc limit 1) last on true
