import type { LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';

/** An application in the board: where it stands, how ready it is and what comes next. */
export interface BoardRow {
  id: string;
  name: string;
  initiative: string;
  stage: string;
  state: string;
  year: number;
  source: string;
  amount: number;
  rate: string | null;
  responsible: string | null;
  asked: number;
  ready: number;
  late: number;
  /** What is waited for next, and when. */
  next: { says: string; on: LocalDate } | null;
}

// Applications in some states with their readiness and their next day, those that hurry most first.
const question = `
  select a.id, coalesce(a.name, i.name) as name, i.name as initiative, a.stage, a.state, a.year::int as year, s.name as source, a.amount,
    a.rate, r.name as responsible, coalesce(list.asked, 0)::int as asked, coalesce(list.ready, 0)::int as ready,
    coalesce(list.late, 0)::int as late, next.next
  from application a
  join initiative i on i.id = a.initiative
  join funding_source s on s.id = a.source
  left join person r on r.id = i.responsible
  left join funding_call c on c.id = a.call
  left join lateral (
    select count(*) filter (where standing in ('complete', 'expiring', 'expired', 'missing', 'undecided')) as asked,
      count(*) filter (where standing in ('complete', 'expiring')) as ready,
      count(*) filter (where standing in ('expired', 'expiring')) as late,
      min(valid_until) filter (where standing in ('expired', 'expiring')) as first
    from application_paper where application = a.id) list on true
  left join lateral (
    select json_build_object('says', says, 'on', "on") as next from (
      select 'Responder' as says, a.answer_by as "on" where a.state = 'observed'
      union all select 'Cierra el llamado', c.closes_on where a.state in ('preparing', 'toSign', 'signed')
      union all select 'Vence un antecedente', list.first
        where a.state in ('preparing', 'toSign', 'signed', 'submitted', 'inadmissible', 'observed', 'objected')
      union all select 'Termina la recomendación', a.valid_until where a.state in ('recommended', 'prioritised')) days
    where "on" is not null order by "on" limit 1) next on true
  where a.state = any($1::text[])
  order by (next.next ->> 'on') nulls last, a.updated_at desc, a.id
  limit $2::int offset $3::int`;

/** A page of the applications in these states, those that hurry most first. */
export const boardOf = (
  desk: Pick<Desk, 'sql'>,
  { states, most, after }: { states: readonly string[]; most: number; after: number },
): Promise<BoardRow[]> => desk.sql.rows(question, [states, most, after]);

/** A paper that expires soon and the live applications that it serves. */
export interface ExpiringPaper {
  id: string;
  name: string;
  on: LocalDate;
  serves: number;
}

/** Papers of live applications that have expired or will in a month, what expires first before. */
export const expiringPapers = (desk: Pick<Desk, 'sql'>): Promise<ExpiringPaper[]> =>
  desk.sql.rows(
    `select p.id, p.name, min(l.valid_until) as "on", count(distinct a.id)::int as serves
    from application_paper l join paper p on p.id = l.paper
    join application a on a.id = l.application
      and a.state in ('preparing', 'toSign', 'signed', 'submitted', 'inadmissible', 'observed', 'objected')
    where l.standing in ('expired', 'expiring')
    group by p.id order by 3, 2 limit 12`,
  );
