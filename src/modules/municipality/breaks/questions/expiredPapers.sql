-- Which papers of applications that somebody still reads are past their last day?
select application.id, paper_kind.name || ' · ' || application.name as name, application_paper.valid_until as since,
  coalesce(application_paper.responsible, initiative.responsible) as responsible, paper.name as about
from application_paper
join application on application.id = application_paper.application
  and application.state in ('preparing', 'toSign', 'signed', 'submitted', 'inadmissible', 'observed', 'objected', 'reevaluation')
join paper_kind on paper_kind.id = application_paper.paper_kind
join paper on paper.id = application_paper.paper
join initiative on initiative.id = application.initiative
cross join asked
where application_paper.valid_until < asked.today
  and coalesce(application_paper.applies, 'yes') <> 'no'
