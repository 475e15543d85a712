select e.id,
  case when count(e.executed) over until = right(e.period, 2)::int then sum(e.executed) over until end::bigint as "executedSoFar",
  case when count(e.executed) over until = right(e.period, 2)::int and e.in_force > 0
    then round(100 * sum(e.executed) over until / e.in_force, 2) end::float8 as share
from funder_execution e
where left(e.period, 4) = any($1::text[])
window until as (partition by lower(coalesce(e.institution, '')), left(e.period, 4) order by e.period)
