-- Of what is under way, how far is the work, how far the money, and by when should it end?
select
  i.id::text as id,
  i.name,
  i.state,
  i.physical_progress as physical,
  i.financial_progress as financial,
  i.end_on as "endOn",
  coalesce(i.end_on < cut.as_of, false) as overdue
from initiative i, cut
where i.state in ('executing', 'halted')
order by i.name, i.id
