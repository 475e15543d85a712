-- How much has each source of others granted, and how much of it is spent?
select
  f.source::text as id,
  s.name,
  count(*) as count,
  coalesce(sum(f.requested), 0)::bigint as requested,
  coalesce(sum(f.approved), 0)::bigint as approved,
  coalesce(sum(f.spent), 0)::bigint as spent
from funding_line f
join funding_source s on s.id = f.source
where f.approved > 0 and coalesce(s.origin, '') <> 'municipal'
group by 1, 2
order by approved desc, name
