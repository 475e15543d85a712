-- Which milestones are past their day without a real one?
select initiative.id, milestone.name || ' · ' || initiative.name as name, milestone.planned_on as since,
  initiative.responsible, null as about
from milestone
join initiative on initiative.id = milestone.initiative
cross join asked
where milestone.actual_on is null and milestone.planned_on < asked.today
  and initiative.state not in ('closed', 'withdrawn', 'lapsed', 'inadmissible', 'earlyTerminated')
