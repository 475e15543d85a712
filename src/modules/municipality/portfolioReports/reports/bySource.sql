-- Who pays: how much was asked of each source, approved and spent?
select
  f.source::text as id,
  s.name,
  count(*) as count,
  coalesce(sum(f.requested), 0)::bigint as requested,
  coalesce(sum(f.approved), 0)::bigint as approved,
  coalesce(sum(f.spent), 0)::bigint as spent
from funding_line f
left join funding_source s on s.id = f.source
group by 1, 2
order by approved desc, name
