-- Which initiatives that are not over do others finance, with how much, and what has come in by their convenios?
select
  i.id::text as id,
  i.name,
  i.code,
  i.state,
  f.source::text as "sourceId",
  s.name as source,
  sum(f.requested)::bigint as requested,
  sum(f.approved)::bigint as approved,
  coalesce(sum(f.spent), 0)::bigint as spent,
  (
    select sum(c.received)::bigint
    from convenio c
    where c.initiative = i.id and c.source = f.source
  ) as received,
  i.physical_progress::float8 as physical
from funding_line f
join initiative i on i.id = f.initiative
join funding_source s on s.id = f.source
where f.approved > 0 and coalesce(s.origin, '') <> 'municipal'
  and i.state not in ('closed', 'withdrawn', 'lapsed', 'earlyTerminated')
group by i.id, i.name, i.code, i.state, i.physical_progress, f.source, s.name
order by s.name, i.name, i.id
