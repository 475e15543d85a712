-- How does the portfolio serve each objective of the plan, and what serves none?
select
  i.objective::text as id,
  case when o.number like a.number || '.%' then o.number else a.number || '.' || o.number end || ' ' || o.name as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
left join objective o on o.id = i.objective
left join axis a on a.id = o.axis
group by 1, 2
order by min(a.number) nulls last, min(o.number), name nulls last
