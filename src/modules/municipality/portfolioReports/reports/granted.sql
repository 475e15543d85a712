-- Which initiatives that are not over do others finance, with how much, and what has come in by their convenios? Of a source with a
-- convenio that was signed, the convenio speaks, as in the totals of the initiative.
select
  i.id::text as id,
  i.name,
  i.code,
  i.state,
  each.source::text as "sourceId",
  s.name as source,
  each.requested,
  each.approved,
  each.spent,
  each."approvedBy",
  each."spentBy",
  coalesce(each.convenios, '[]'::jsonb) as convenios,
  i.physical_progress::float8 as physical
from (
  select
    coalesce(line.initiative, agreed.initiative) as initiative,
    coalesce(line.source, agreed.source) as source,
    line.requested,
    coalesce(agreed.approved, line.approved, 0)::bigint as approved,
    coalesce(agreed.spent, line.spent, 0)::bigint as spent,
    case when agreed.approved is null then 'lines' else 'convenios' end as "approvedBy",
    case when agreed.spent is null then 'lines' else 'convenios' end as "spentBy",
    agreed.convenios
  from (
    select initiative, source, sum(requested)::bigint as requested, sum(approved)::bigint as approved, sum(spent)::bigint as spent
    from funding_line
    group by initiative, source) line
  full join (
    select
      c.initiative,
      coalesce(c.source, sole.source) as source,
      sum(c.current_amount)::bigint as approved,
      sum(c.rendered)::bigint as spent,
      jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'approved', c.current_amount, 'spent', c.rendered,
        'received', c.received) order by c.name, c.id) as convenios
    from convenio c
    left join (
      select initiative, min(source::text)::uuid as source
      from funding_line
      group by initiative
      having count(distinct source) = 1) sole on sole.initiative = c.initiative
    where c.state <> 'negotiation' and c.kind is distinct from 'collaboration'
    group by 1, 2) agreed on agreed.initiative = line.initiative and agreed.source = line.source) each
join initiative i on i.id = each.initiative
join funding_source s on s.id = each.source
where each.approved > 0 and coalesce(s.origin, '') <> 'municipal'
  and i.state not in ('closed', 'withdrawn', 'lapsed', 'earlyTerminated')
order by s.name, i.name, i.id
