-- Which papers of live applications, and which recommendations, end between two days for this person: of initiatives that they
-- answer for, of lines that were given to them, or of nobody in particular when they apply or follow?
select 'paper-' || p.id as uid, 'Vence «' || p.name || '»' as title,
  case when count(distinct a.id) = 1 then min(a.name) else count(distinct a.id) || ' postulaciones lo usan' end as about,
  min(l.valid_until) as "on", case when count(distinct a.id) = 1 then '/fichas/applications/' || min(a.id::text)
  else '/fichas/papers/' || p.id end as path, false as "isDone", min(l.norm) as norm, bool_and(l.confidence = 'confirmed') as sure
from application_paper l
join paper p on p.id = l.paper
join application a on a.id = l.application
  and a.state in ('preparing', 'toSign', 'signed', 'submitted', 'inadmissible', 'observed', 'objected')
join initiative i on i.id = a.initiative
where l.valid_until between $2::date and $3::date and l.standing <> 'notApplicable'
  and (i.responsible = $1::uuid or l.responsible = $1::uuid or (i.responsible is null and $4::boolean))
group by p.id
union all
select 'recommendation-' || a.id, 'Termina la recomendación ' || coalesce(a.rate, ''), a.name, a.valid_until,
  '/fichas/applications/' || a.id, false, a.valid_norm, false
from application a join initiative i on i.id = a.initiative
where a.state in ('recommended', 'prioritised') and a.valid_until between $2::date and $3::date
  and (i.responsible = $1::uuid or (i.responsible is null and $4::boolean))
order by 4, 1
