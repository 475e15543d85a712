-- Which plans in force end within half a year?
select id, name, end_on as since, null::uuid as responsible, null as about
from plan
cross join asked
where state = 'inForce' and end_on < asked.today + 180
