-- What did this person do since an instant, by record and action?
select record, action, count(distinct record_id)::int as count
from event
where person = $1::uuid
  and at >= $2::timestamptz
group by record, action
order by count(distinct record_id) desc, record, action
