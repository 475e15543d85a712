-- Which ideas were prioritised so many months ago and nothing followed?
select idea.id, idea.name, moved.since, null::uuid as responsible, locality.name as about
from idea
left join locality on locality.id = idea.locality
cross join asked
join lateral (
  select coalesce(max(at), idea.updated_at)::date as since from event
  where record = 'idea' and record_id = idea.id
    and after ->> 'state' = 'prioritised' and before ->> 'state' is distinct from 'prioritised') moved on true
where idea.state = 'prioritised' and idea.initiative is null
  and moved.since < asked.today - make_interval(months => asked.months)
