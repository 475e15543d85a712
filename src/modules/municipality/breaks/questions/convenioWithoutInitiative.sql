-- Which live convenios move money and belong to no initiative?
select id, name, signed_on as since, responsible,
  '$ ' || replace(to_char(coalesce(current_amount, amount), 'FM999,999,999,999'), ',', '.') as about
from convenio
where initiative is null and kind <> 'collaboration' and coalesce(current_amount, amount, 0) > 0
  and state in ('signed', 'decreed', 'inForce')
