-- Which works under way has nobody measured in sixty days?
select initiative.id, initiative.name, max(progress.measured_on) as since, initiative.responsible, null as about
from initiative
left join progress on progress.initiative = initiative.id
cross join asked
where initiative.state = 'executing'
group by initiative.id, asked.today
having coalesce(max(progress.measured_on), date '1900-01-01') < asked.today - 60
