-- Which initiatives were in the portfolio at the earlier cut and are no longer?
select b.id::text as id, b.name, b.state, b.amount
from initiative_before b
where not exists (select from initiative i where i.id = b.id)
order by b.name, b.id
