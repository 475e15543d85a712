-- Which initiatives are in the portfolio that were not there at the earlier cut?
select i.id::text as id, i.name, i.state, i.amount
from initiative i
where not exists (select from initiative_before b where b.id = i.id)
order by i.name, i.id
