-- In which communes are the initiatives?
select
  i.commune::text as id,
  c.name as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
left join commune c on c.id = i.commune
group by 1, 2
order by amount desc, name nulls last
