import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { sourceOf } from '../../../records/reads.ts';
import { notFound } from '../../../records/refused.ts';
import { type Binder, binder } from '../../../records/sql/binder.ts';
import { whereOf } from '../../../records/sql/where.ts';
import { initiative, milestone } from '../initiatives/index.ts';

/** One milestone: when it was to happen and when it did. */
export interface TimelineMilestone {
  name: string;
  plannedOn: string;
  actualOn: string | null;
  /** What the plan said on the day compared with; null when it did not have it yet. */
  thenOn: string | null;
}

/** One initiative in time. */
export interface TimelineRow {
  id: string;
  name: string;
  state: string | null;
  startOn: string | null;
  endOn: string | null;
  milestones: TimelineMilestone[];
}

/** The days between which time is shown; null: from the first to the last of what is asked. */
export interface Span {
  from: string;
  to: string;
}

/** A page of initiatives that have something between two days. */
export interface Timeline {
  rows: TimelineRow[];
  /** How many of those asked for have something in the span. */
  total: number;
  span: Span;
}

/** What of the portfolio is wanted in time. */
export interface TimelineAsk {
  query: ListQuery;
  span: Span | null;
  /** The first page is 0. */
  page: number;
  /** The day whose plan stands beside that of now. */
  comparedOn?: string | undefined;
}

/** Rows of one page. */
export const timelinePage = 40;

/** Milestones planned and real of the initiatives of a list, those that begin first above. */
export const timelineOf = async (desk: Desk, ask: TimelineAsk): Promise<Timeline> => {
  if (!mayRead(desk.actor, initiative) || !mayRead(desk.actor, milestone)) throw notFound();
  const { rows, ...whole } = await pageOf(desk, ask);
  const milestones = await milestonesOf(
    desk,
    ask,
    rows.map(({ id }) => id),
  );
  return { ...whole, rows: rows.map((row) => ({ ...row, milestones: milestones.get(row.id) ?? [] })) };
};

type Bare = Omit<TimelineRow, 'milestones'>;

/**
 * One page, how many there are and the span, in one pass over days only: an index holds them. Rows are read for those that begin no later
 * than the last of the page, which is found first, so that names decide only between equals.
 */
const pageOf = async (
  desk: Desk,
  { query, span, page }: TimelineAsk,
): Promise<Omit<Timeline, 'rows'> & { rows: Bare[] }> => {
  const bind = binder();
  const spans = spansOf(query, bind);
  const [from, to] = [bind(span?.from ?? '-infinity', 'date'), bind(span?.to ?? 'infinity', 'date')];
  const [skipped, end] = [bind(page * timelinePage, 'int'), bind((page + 1) * timelinePage, 'int')];
  const [found] = await desk.sql.rows<{ rows: Bare[] | null; total: number; from: string | null; to: string | null }>(
    `with each as materialized (${spans}),
    seen as (select id, first from each where first <= ${to} and last >= ${from}),
    edge as (select max(first) as first from (select first from seen order by first limit ${end}) page),
    page as (
      select t.id, t.name, t.state, t.start_on, t.end_on, near.first
      from (select seen.id, seen.first from seen, edge where seen.first <= edge.first) near
      join ${sourceOf(initiative, query.asOf, bind)} t on t.id = near.id
      order by near.first, t.name, t.id
      limit ${timelinePage} offset ${skipped})
    select (select count(*) from seen)::int as total, (select min(first) from each)::text as from, (select max(last) from each)::text as to,
      (select json_agg(json_build_object('id', id, 'name', name, 'state', state, 'startOn', start_on, 'endOn', end_on)
        order by first, name, id) from page) as rows`,
    bind.values,
  );
  const today = desk.now.toISOString().slice(0, 10);
  return {
    rows: found?.rows ?? [],
    total: found?.total ?? 0,
    span: span ?? { from: found?.from ?? today, to: found?.to ?? today },
  };
};

/** Each initiative with its first and its last day, of its own or of its milestones. */
const spansOf = (query: ListQuery, bind: Binder): string => {
  const where = whereOf(initiative, query, bind);
  return `select t.id, least(t.start_on, inside.first) as first, greatest(t.end_on, inside.last) as last
    from ${sourceOf(initiative, query.asOf, bind)} t
    left join (
      select initiative, min(least(planned_on, actual_on)) as first, max(greatest(planned_on, actual_on)) as last
      from ${sourceOf(milestone, query.asOf, bind)} m group by initiative) inside on inside.initiative = t.id
    where ${where}`;
};

const milestonesOf = async (
  desk: Desk,
  { query, comparedOn }: TimelineAsk,
  ids: readonly string[],
): Promise<Map<string, TimelineMilestone[]>> => {
  const bind = binder();
  const wanted = bind(ids, 'uuid[]');
  const then = comparedOn
    ? `left join (select id, planned_on from ${sourceOf(milestone, comparedOn, bind)} past where initiative = any(${wanted})) past on past.id = m.id`
    : '';
  const found = await desk.sql.rows<TimelineMilestone & { initiative: string }>(
    `select m.initiative, m.name, m.planned_on as "plannedOn", m.actual_on as "actualOn",
      ${comparedOn ? 'past.planned_on' : 'null'} as "thenOn"
    from ${sourceOf(milestone, query.asOf, bind)} m ${then}
    where m.initiative = any(${wanted})
    order by m.planned_on, m.name`,
    bind.values,
  );
  const byInitiative = new Map<string, TimelineMilestone[]>();
  for (const { initiative: id, ...each } of found) byInitiative.set(id, [...(byInitiative.get(id) ?? []), each]);
  return byInitiative;
};
