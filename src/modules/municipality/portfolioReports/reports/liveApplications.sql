-- Which applications are alive, in which state and since when, and when did somebody last ask for them?
select
  a.id::text as id,
  a.name,
  s.name as source,
  a.state,
  a.amount,
  to_char(a.submitted_on, 'YYYY-MM-DD') as "submittedOn",
  (
    select to_char(max(e.at) at time zone 'America/Santiago', 'YYYY-MM-DD')
    from event e, cut
    where e.record = 'application' and e.record_id = a.id
      and (e.before is null or jsonb_exists(e.before, 'state'))
      and e.at < ((cut.as_of + 1)::timestamp at time zone 'America/Santiago')
  ) as "since",
  to_char((select max(f.held_on) from follow_up f where f.application = a.id), 'YYYY-MM-DD') as "askedOn"
from application a
join funding_source s on s.id = a.source
where a.state not in ('funded', 'notFunded', 'withdrawn', 'lapsed')
order by s.name, a.name, a.id
