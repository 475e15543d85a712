-- Which milestones fall due for this person between two days: of initiatives that they answer for, or that nobody does and they follow?
select m.id, m.name, m.planned_on as "plannedOn", m.actual_on is not null as "isDone", i.id as initiative, i.name as about
from milestone m
join initiative i on i.id = m.initiative
where m.planned_on between $2::date and $3::date
  and i.state not in ('closed', 'withdrawn', 'lapsed')
  and (i.responsible = $1::uuid or (i.responsible is null and $4::boolean))
order by m.planned_on, m.id
