-- Which observations are still to be answered, and until when?
select
  o.id::text as id,
  o.name,
  o.kind,
  a.name as application,
  to_char(o.received_on, 'YYYY-MM-DD') as "receivedOn",
  to_char(o.due_on, 'YYYY-MM-DD') as "dueOn",
  coalesce(o.due_on < cut.as_of, false) as "isLate",
  coalesce(o.confidence, '') = 'confirmed' as "isVerified"
from observation o
join application a on a.id = o.application
cross join cut
where o.state = 'pending'
order by o.due_on nulls last, o.name
