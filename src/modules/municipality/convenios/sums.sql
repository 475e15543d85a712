-- What do the rows of these convenios ($1) add up to today, and until when do they last?
select c.id,
  case when c.amount is null and amended.amount is null then null
    else coalesce(c.amount, 0) + coalesce(amended.amount, 0) end as "currentAmount",
  coalesce(extended.ends_on, c.ends_on) as "currentEnd",
  moved.amount as received,
  told.rendered,
  told.accepted
from convenio c
left join lateral (
  select sum(amount)::bigint as amount from convenio_amendment where convenio = c.id) amended on true
left join lateral (
  select ends_on from convenio_amendment
  where convenio = c.id and ends_on is not null
  order by approved_on desc, created_at desc limit 1) extended on true
left join lateral (
  select sum(case kind when 'returned' then -amount else amount end)::bigint as amount
  from remittance where convenio = c.id) moved on true
left join lateral (
  select
    sum(case state when 'accepted' then coalesce(accepted_amount, amount) else amount end)
      filter (where submitted_on is not null and state not in ('draft', 'returned'))::bigint as rendered,
    sum(coalesce(accepted_amount, amount)) filter (where state = 'accepted')::bigint as accepted
  from rendition where convenio = c.id) told on true
where c.id = any($1::uuid[])
