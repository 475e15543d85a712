-- Which localities does the portfolio reach?
select
  i.locality::text as id,
  l.name as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
left join locality l on l.id = i.locality
group by 1, 2
order by amount desc, name nulls last
