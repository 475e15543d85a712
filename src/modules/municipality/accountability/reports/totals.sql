-- How many initiatives are there, what do they cost, and how much was asked, approved and spent?
select
  count(*) as count,
  coalesce(sum(amount), 0)::bigint as amount,
  coalesce(sum(requested), 0)::bigint as requested,
  coalesce(sum(approved), 0)::bigint as approved,
  coalesce(sum(spent), 0)::bigint as spent,
  count(*) filter (where state in ('executing', 'halted')) as "underWay",
  count(*) filter (where state in ('provisionallyReceived', 'finallyReceived', 'closed')) as finished,
  count(*) filter (where objective is null) as "withoutObjective"
from initiative
