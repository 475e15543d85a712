-- Which objectives of a plan in force does no initiative serve, neither by itself nor by a programme?
select objective.id, objective.name, null::date as since, null::uuid as responsible, plan.name as about
from objective
join axis on axis.id = objective.axis
join plan on plan.id = axis.plan and plan.state = 'inForce'
where not exists (select from initiative where initiative.objective = objective.id)
  and not exists (
    select from programme join initiative on initiative.programme = programme.id
    where programme.objective = objective.id)
