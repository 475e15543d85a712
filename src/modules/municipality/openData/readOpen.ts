import type { Queryable } from '../../../platform/database/database.ts';
import { document, fundingLine, initiative, milestone, progress } from '../initiatives/index.ts';
import type { OpenInitiative } from './openInitiative.ts';
import { openColumns } from './openRows.ts';
import { phaseSql } from './phases.ts';

// Each part is a table of public columns and published rows alone; the answer is made of these tables and of names.
const question = `
  with
    open as (
      select ${openColumns(initiative, 'i')}, ${phaseSql('i.state')} as phase
      from initiative i
      where exists (select from initiative_publication p where p.initiative = i.id and p.published)
    ),
    line as (select ${openColumns(fundingLine, 'f')}, f.initiative from funding_line f join open on open.id = f.initiative),
    step as (select ${openColumns(milestone, 'm')}, m.initiative from milestone m join open on open.id = m.initiative),
    measure as (select ${openColumns(progress, 'p')}, p.initiative from progress p join open on open.id = p.initiative),
    paper as (
      select ${openColumns(document, 'd')}, d.initiative
      from document d join open on open.id = d.initiative
      where d.file is not null
        and exists (select from document_publication p where p.document = d.id and p.published)
    ),
    money as (
      select line.initiative, json_agg(json_build_object('id', line.id, 'source', funding_source.name,
        'year', line.year, 'approved', line.approved, 'spent', line.spent)
        order by line.year, funding_source.name) as items
      from line join funding_source on funding_source.id = line.source group by line.initiative
    ),
    milestones as (
      select initiative, json_agg(json_build_object('id', id, 'name', name, 'plannedOn', planned_on,
        'actualOn', actual_on) order by planned_on, name) as items
      from step group by initiative
    ),
    measured as (
      select initiative, json_agg(json_build_object('id', id, 'measuredOn', measured_on, 'physical', physical)
        order by measured_on, id) as items
      from measure group by initiative
    ),
    papers as (
      select initiative, json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'issuedOn', issued_on,
        'file', file) order by issued_on nulls last, name) as items
      from paper group by initiative
    )
  select open.id, open.name, open.code, open.phase, open.stage, open.type, open.sector, open.description,
    unit.name as unit, locality.name as locality, neighbourhood_unit.name as "neighbourhoodUnit", open.place,
    open.beneficiaries::float8 as beneficiaries, funding_source.name as source, open.amount, open.approved, open.spent,
    open.year::int as year, to_char(open.start_on, 'YYYY-MM-DD') as "startOn", to_char(open.end_on, 'YYYY-MM-DD') as "endOn",
    open.physical_progress::float8 as "physicalProgress", open.financial_progress::float8 as "financialProgress",
    coalesce(money.items, '[]') as money, coalesce(milestones.items, '[]') as milestones,
    coalesce(measured.items, '[]') as progress, coalesce(papers.items, '[]') as documents
  from open
  left join unit on unit.id = open.unit
  left join locality on locality.id = open.locality
  left join neighbourhood_unit on neighbourhood_unit.id = open.neighbourhood_unit
  left join funding_source on funding_source.id = open.source
  left join money on money.initiative = open.id
  left join milestones on milestones.initiative = open.id
  left join measured on measured.initiative = open.id
  left join papers on papers.initiative = open.id
  order by open.name, open.id`;

/** Everything that is public now, in one question. */
export const readOpen = (queryable: Queryable): Promise<OpenInitiative[]> => queryable.rows<OpenInitiative>(question);
