-- Which initiatives moved to another state between both cuts?
select i.id::text as id, i.name, b.state as before, i.state as after, i.amount
from initiative i
join initiative_before b on b.id = i.id
where i.state is distinct from b.state
order by i.name, i.id
