-- Which milestones have a planned date later than at the earlier cut?
select
  m.id::text as id,
  m.initiative::text as initiative,
  i.name || ': ' || m.name as name,
  b.planned_on as before,
  m.planned_on as after
from milestone m
join milestone_before b on b.id = m.id
join initiative i on i.id = m.initiative
where m.planned_on > b.planned_on
order by m.planned_on - b.planned_on desc, name
