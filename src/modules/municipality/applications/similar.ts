import type { Desk } from '../../../records/desk.ts';

/** An observation that was answered before, with what cured it. */
export interface Similar {
  id: string;
  name: string;
  text: string | null;
  answer: string;
  answeredOn: string | null;
  state: string;
  application: { id: string; name: string };
  source: string;
  kind: string | null;
}

// Which answered observations are like this one: of the same kind of paper or the same source, those whose words agree first?
const question = `
  with open as (
    select o.id, o.application, o.paper_kind, a.source,
      replace(plainto_tsquery('spanish', concat_ws(' ', o.name, o.text))::text, '&', '|') as words
    from observation o join application a on a.id = o.application where o.id = $1::uuid)
  select o.id, o.name, o.text, o.answer, o.answered_on as "answeredOn", o.state, s.name as source, k.name as kind,
    json_build_object('id', a.id, 'name', a.name) as application
  from open
  join observation o on o.id <> open.id and o.state in ('answered', 'cured') and o.answer is not null
  join application a on a.id = o.application
  join funding_source s on s.id = a.source
  left join paper_kind k on k.id = o.paper_kind
  where (o.paper_kind = open.paper_kind or a.source = open.source)
    and (o.paper_kind = open.paper_kind or (open.words <> '' and o.search @@ open.words::tsquery))
  order by
    (o.state = 'cured') desc,
    (o.paper_kind is not distinct from open.paper_kind) desc,
    case when open.words <> '' then ts_rank(o.search, open.words::tsquery) else 0 end desc,
    o.answered_on desc nulls last
  limit 4`;

/** How observations like this one were answered before, those that cured it first. */
export const similarTo = (desk: Pick<Desk, 'sql'>, observation: string): Promise<Similar[]> =>
  desk.sql.rows(question, [observation]);
