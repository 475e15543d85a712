-- How many initiatives ask money of each source this year, and how much, without the one that is looked at?
select l.source, count(distinct l.initiative)::int as count, coalesce(sum(coalesce(l.approved, l.requested)), 0)::bigint as pesos
from funding_line l
join initiative i on i.id = l.initiative
where l.year = $1
  and i.id is distinct from $2::uuid
  and i.state not in ('profiled', 'formulation', 'readyToSubmit', 'withdrawn', 'lapsed', 'inadmissible', 'objected')
group by l.source
