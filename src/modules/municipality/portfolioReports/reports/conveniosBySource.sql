-- How much is agreed with each source, received, rendered and accepted?
select
  c.source::text as id,
  s.name,
  count(*) as count,
  coalesce(sum(c.current_amount), 0)::bigint as "currentAmount",
  coalesce(sum(c.received), 0)::bigint as received,
  coalesce(sum(c.rendered), 0)::bigint as rendered,
  coalesce(sum(c.accepted), 0)::bigint as accepted
from convenio c
left join funding_source s on s.id = c.source
where c.state in ('signed', 'decreed', 'inForce')
group by 1, 2
order by "currentAmount" desc, name nulls last
