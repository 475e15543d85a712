-- Which convenios passed their term to call the tender, or their whole term, without a tender?
select convenio.id, convenio.name, coalesce(term.due_on, convenio.current_end) as since,
  coalesce(convenio.responsible, initiative.responsible) as responsible, initiative.name as about
from convenio
left join initiative on initiative.id = convenio.initiative
left join lateral (
  select min(due_on) as due_on from task
  where obligation = 'convenio-llamado' and about = 'convenios/' || convenio.id
    and task.state in ('pending', 'inProgress')) term on true
cross join asked
where convenio.state in ('decreed', 'inForce') and convenio.kind <> 'collaboration' and convenio.called_on is null
  and (initiative.id is null or initiative.state in ('profiled', 'formulation', 'readyToSubmit', 'submitted', 'observed',
    'recommended', 'prioritised', 'funded'))
  and coalesce(term.due_on, convenio.current_end) < asked.today
