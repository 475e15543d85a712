-- How many initiatives are in each state, and with how much money?
select
  i.state as id,
  i.state as name,
  count(*) as count,
  coalesce(sum(i.amount), 0)::bigint as amount,
  coalesce(sum(i.requested), 0)::bigint as requested,
  coalesce(sum(i.approved), 0)::bigint as approved,
  coalesce(sum(i.spent), 0)::bigint as spent
from initiative i
group by 1, 2
