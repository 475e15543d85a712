-- In which sectors does the commune invest?
select
  i.sector as id,
  i.sector as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
group by 1, 2
order by amount desc, name nulls last
