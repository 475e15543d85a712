-- Which initiatives are alive, in which state, and of what size?
select
  i.id::text as id,
  i.name,
  i.code,
  i.state,
  i.amount,
  i.approved,
  i.spent,
  i.physical_progress::float8 as physical,
  to_char(i.end_on, 'YYYY-MM-DD') as "endOn"
from initiative i
where i.state not in ('closed', 'withdrawn', 'lapsed', 'earlyTerminated')
order by i.name, i.id
