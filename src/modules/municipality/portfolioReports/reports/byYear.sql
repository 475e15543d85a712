-- In which budget years was money asked for, approved and spent?
select
  f.year::text as id,
  f.year::text as name,
  count(*) as count,
  coalesce(sum(f.requested), 0)::bigint as requested,
  coalesce(sum(f.approved), 0)::bigint as approved,
  coalesce(sum(f.spent), 0)::bigint as spent
from funding_line f
group by 1, 2
order by name desc
