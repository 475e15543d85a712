-- Which unidades vecinales does the portfolio reach?
select
  i.neighbourhood_unit::text as id,
  n.name as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
left join neighbourhood_unit n on n.id = i.neighbourhood_unit
group by 1, 2
order by amount desc, name nulls last
