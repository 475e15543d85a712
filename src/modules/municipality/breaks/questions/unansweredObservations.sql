-- Which initiatives have observations that nobody answered in thirty days?
select id, name, updated_at::date as since, responsible, null as about
from initiative
cross join asked
where state = 'observed' and updated_at < asked.today - 30
