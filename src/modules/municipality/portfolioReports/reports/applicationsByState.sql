-- How many applications are in each state, and for how much?
select
  a.state as id,
  a.state as name,
  count(*) as count,
  coalesce(sum(a.amount), 0)::bigint as amount,
  coalesce(sum(a.approved), 0)::bigint as approved
from application a
group by 1, 2
order by count desc, name
