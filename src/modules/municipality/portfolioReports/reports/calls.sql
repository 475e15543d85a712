-- Which calls open or close in the next 90 days, and what do we already have for them?
select
  c.id::text as id,
  c.name,
  s.name as source,
  c.state,
  to_char(c.opens_on, 'YYYY-MM-DD') as "opensOn",
  to_char(c.closes_on, 'YYYY-MM-DD') as "closesOn",
  c.closes_on - cut.as_of as "daysLeft",
  c.budget,
  (select count(*) from application a where a.call = c.id and a.state not in ('withdrawn', 'notFunded', 'lapsed')) as applications
from funding_call c
join funding_source s on s.id = c.source
cross join cut
where c.state in ('announced', 'open')
  and c.closes_on >= cut.as_of
  and (c.closes_on <= cut.as_of + 90 or c.opens_on between cut.as_of and cut.as_of + 90)
order by c.closes_on, c.name
