-- What decides the terms of these convenios ($1)? All of them when it is null.
select c.id, c.name, c.state, c.kind, c.approved_on as "approvedOn", c.starts_on as "startsOn", c.called_on as "calledOn",
  c.current_end as "currentEnd", c.call_days as "callDays", c.lapse_days as "lapseDays", c.report_days as "reportDays",
  source.name as source, source.rendition_days as "sourceDays", source.rendition_unit as "sourceUnit", i.state as "initiativeState"
from convenio c
left join funding_source source on source.id = c.source
left join initiative i on i.id = c.initiative
where $1::uuid[] is null or c.id = any($1::uuid[])
order by c.id
