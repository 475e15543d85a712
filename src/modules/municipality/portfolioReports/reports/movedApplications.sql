-- Which applications are new since the earlier cut, or moved to another state?
select a.id::text as id, a.name, b.state as before, a.state as after, a.amount
from application a
left join application_before b on b.id = a.id
where a.state is distinct from b.state
order by a.name, a.id
