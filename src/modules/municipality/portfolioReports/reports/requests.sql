-- What was or will be asked of others, and how does it stand? Applications, and lines of money that have none.
select
  'applications' as path,
  a.id::text as id,
  a.name,
  s.name as source,
  coalesce(s.origin, '') as origin,
  a.stage,
  a.year,
  a.amount as asked,
  a.approved,
  a.state
from application a
join funding_source s on s.id = a.source
union all
select
  'funding-lines',
  f.id::text,
  i.name,
  s.name,
  coalesce(s.origin, ''),
  i.stage,
  f.year,
  f.requested,
  f.approved,
  i.state
from funding_line f
join initiative i on i.id = f.initiative
join funding_source s on s.id = f.source
where f.requested > 0
  and not exists (
    select from application a
    where a.initiative = f.initiative and a.source = f.source and a.year = f.year
  )
order by source, name, id
