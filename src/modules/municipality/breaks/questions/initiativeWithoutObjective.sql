-- Which live initiatives, still without money, serve no objective of a plan?
select id, name, created_at::date as since, responsible, null as about
from initiative
where objective is null and programme is null and coalesce(approved, 0) = 0
  and state not in ('closed', 'withdrawn', 'lapsed', 'inadmissible', 'earlyTerminated')
