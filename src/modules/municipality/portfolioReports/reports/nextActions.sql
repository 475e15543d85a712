-- What was last heard of each live application, and what comes next?
select distinct on (a.name, a.id)
  f.id::text as id,
  a.name as application,
  f.office,
  to_char(f.held_on, 'YYYY-MM-DD') as "heldOn",
  f.answer as "said",
  f.next_action as "nextAction",
  to_char(f.next_on, 'YYYY-MM-DD') as "nextOn"
from follow_up f
join application a on a.id = f.application
where a.state not in ('funded', 'notFunded', 'withdrawn', 'lapsed')
order by a.name, a.id, f.held_on desc, f.id desc
