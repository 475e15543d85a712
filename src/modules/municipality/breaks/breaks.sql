-- Where is the thread from plan to result broken today? One row per broken thing; $1 is today.
select 'objectiveWithoutInitiative' as break, objective.id, objective.name, 'objectives' as path, null::date as since
from objective
join axis on axis.id = objective.axis
join plan on plan.id = axis.plan and plan.state = 'inForce'
where not exists (select 1 from initiative where initiative.objective = objective.id)
union all
select 'initiativeWithoutObjective', id, name, 'initiatives', created_at::date
from initiative
where objective is null
  and state not in ('closed', 'withdrawn', 'lapsed', 'inadmissible', 'earlyTerminated')
union all
select 'unansweredObservations', id, name, 'initiatives', updated_at::date
from initiative
where state = 'observed'
  and updated_at < $1::date - 30
union all
select 'unmeasured', initiative.id, initiative.name, 'initiatives', max(progress.measured_on)
from initiative
left join progress on progress.initiative = initiative.id
where initiative.state = 'executing'
group by initiative.id
having coalesce(max(progress.measured_on), date '1900-01-01') < $1::date - 60
union all
select 'latePassed', initiative.id, milestone.name || ' · ' || initiative.name, 'initiatives', milestone.planned_on
from milestone
join initiative on initiative.id = milestone.initiative
where milestone.actual_on is null
  and milestone.planned_on < $1::date
  and initiative.state not in ('closed', 'withdrawn', 'lapsed', 'inadmissible', 'earlyTerminated')
union all
select 'planEnds', id, name, 'plans', end_on
from plan
where state = 'inForce'
  and end_on < $1::date + 180
order by 1, 5 nulls first, 3
