-- Which applications were financed without any convenio of their initiative?
select application.initiative as id, application.name, application.updated_at::date as since, initiative.responsible,
  application.approval_act as about
from application
join initiative on initiative.id = application.initiative
where application.state = 'funded'
  and not exists (select from convenio where convenio.initiative = application.initiative)
