-- Which calls open or close between two days, for who looks after the sources of money?
select c.id, c.name, c.opens_on as "opensOn", c.closes_on as "closesOn", c.state, s.name as source
from funding_call c
join funding_source s on s.id = c.source
where c.state <> 'cancelled'
  and (c.opens_on between $1::date and $2::date or c.closes_on between $1::date and $2::date)
order by c.closes_on, c.id
