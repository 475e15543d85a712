-- Which initiatives have money approved and serve no objective of a plan?
select id, name, created_at::date as since, responsible,
  'aprobado $ ' || replace(to_char(approved, 'FM999,999,999,999'), ',', '.') as about
from initiative
where objective is null and programme is null and approved > 0
  and state not in ('closed', 'withdrawn', 'lapsed', 'inadmissible', 'earlyTerminated')
