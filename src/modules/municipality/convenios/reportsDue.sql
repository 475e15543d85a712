-- Which monthly reports and renditions fall due between two days, of convenios that this person ($1) answers for, or that nobody does?
select 'report' as kind, r.id, r.period, r.due_on as "dueOn", r.sent_on is not null as "isDone", r.norm, c.name
from monthly_report r
join convenio c on c.id = r.convenio
where r.due_on between $2::date and $3::date
  and (c.responsible = $1::uuid or (c.responsible is null and $4::boolean))
  and (c.state = 'inForce' or r.sent_on is not null)
union all
select case r.state when 'observed' then 'answer' else 'rendition' end, r.id, r.period, r.due_on,
  r.state not in ('draft', 'observed'), r.norm, c.name
from rendition r
join convenio c on c.id = r.convenio
where r.due_on between $2::date and $3::date
  and r.state <> 'returned'
  and (c.responsible = $1::uuid or (c.responsible is null and $4::boolean))
order by 4, 2
