-- Which tasks of this person fall due between two days: theirs by name, by a function at a unit that they reach, or as helpers?
select t.id, t.name, t.due_on as "dueOn", t.function, t.helpers, t.state, t.norm, t.confidence
from task t
where t.due_on between $2::date and $3::date
  and t.state <> 'notApplicable'
  and (
    t.responsible = $1::uuid
    or t.helpers && $4::text[]
    or (t.unit is null and t.function = any($4::text[]))
    or exists (
      select 1
      from unnest($5::text[], $6::uuid[]) as reach(code, unit)
      where reach.code = t.function and reach.unit = t.unit))
order by t.due_on, t.id
