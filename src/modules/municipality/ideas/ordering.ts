import { dateInChile } from '../../../platform/clock.ts';
import { mayRead, writesAs } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import { idea } from '../initiatives/index.ts';
import { ideaScore } from './ideas.record.ts';

/** A criterion in force, with what part of the whole it weighs. */
export interface Criterion {
  id: string;
  name: string;
  guide: string | null;
  weight: number;
}

/** What an idea got by one criterion. */
export interface GivenPoints {
  criterion: string;
  points: number;
  reason: string;
}

/** An idea that waits to be ordered, with its place by points and the one that people gave it. */
export interface OrderedIdea {
  id: string;
  version: number;
  name: string;
  state: string;
  score: number | null;
  isComplete: boolean;
  points: GivenPoints[];
  priority: number | null;
  priorityReason: string | null;
  receivedOn: string;
}

/** The ideas that may be ordered today, by their points: those with all of them first. The order is proposed, people decide. */
export const proposedOrder = async (desk: Desk): Promise<{ criteria: Criterion[]; ideas: OrderedIdea[] }> => {
  if (!mayRead(desk.actor, idea)) throw notFound();
  const [criteria, ideas] = await Promise.all([
    desk.sql.rows<Criterion>(
      `select id, name, guide, weight from idea_criterion
      where coalesce(valid_from, '-infinity') <= $1::date and coalesce(valid_to, 'infinity') >= $1::date
      order by weight desc, name`,
      [dateInChile(desk.now)],
    ),
    desk.sql.rows<Omit<OrderedIdea, 'isComplete'>>(orderSql),
  ]);
  const known = ideas.map((each) => ({
    ...each,
    points: each.points.filter(({ criterion }) => criteria.some(({ id }) => id === criterion)),
  }));
  return {
    criteria,
    ideas: known
      .map((each) => ({ ...each, isComplete: criteria.length > 0 && each.points.length === criteria.length }))
      .toSorted((a, b) => Number(b.isComplete) - Number(a.isComplete) || (b.score ?? -1) - (a.score ?? -1)),
  };
};

const orderSql = `
  select idea.id, idea.version, idea.name, idea.state, idea.score::float8 as score, idea.priority::int as priority,
    idea.priority_reason as "priorityReason", idea.received_on as "receivedOn",
    coalesce((
      select json_agg(json_build_object('criterion', given.criterion, 'points', given.points, 'reason', given.reason))
      from idea_score given where given.idea = idea.id), '[]') as points
  from idea
  where idea.state in ('received', 'preassessed', 'prioritised')
  order by idea.score desc nulls last, idea.received_on, idea.id
  limit 300`;

/** Writes the points of one idea, by criterion; what stays the same is left. */
export const scoreIdea = (desk: Desk, id: string, given: readonly GivenPoints[]): Promise<void> =>
  desk.together(async (inside) => {
    const { items } = await inside.list(ideaScore, {
      filters: [{ field: 'idea', operator: 'eq', value: id }],
      limit: 200,
    });
    for (const { criterion, points, reason } of given) {
      const known = items.find((each) => each.criterion.id === criterion);
      if (!known) await inside.create(ideaScore, { idea: id, criterion, points, reason });
      else if (known.points !== points || known.reason !== reason)
        await inside.update(ideaScore, { id: known.id }, { points, reason });
    }
  });

/** What people decided of one idea. */
export interface Decision {
  id: string;
  version: number;
  priority: number | null;
  reason: string | null;
}

/** Writes the order that people decided: who passes before an idea with more points needs a reason. */
export const decideOrder = async (desk: Desk, decisions: readonly Decision[]): Promise<number> => {
  if (!writesAs(desk.actor, idea)) throw notFound();
  const { ideas } = await proposedOrder(desk);
  const byId = new Map(decisions.map((each) => [each.id, each]));
  const decided = ideas
    .map((each) => ({ ...each, ...(byId.get(each.id) && { priority: byId.get(each.id)?.priority ?? null }) }))
    .filter(({ priority }) => priority !== null)
    .toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  decided.forEach((each, place) => {
    const next = decided[place + 1];
    if (next && next.priority === each.priority)
      throw new Refused(`«${each.name}» y «${next.name}» tienen la misma prioridad: deje una antes.`, each.id);
    const passed = decided.slice(place + 1).find(({ score }) => (score ?? 0) > (each.score ?? 0));
    const reason = byId.get(each.id)?.reason ?? (byId.has(each.id) ? null : each.priorityReason);
    if (passed && !reason)
      throw new Refused(`«${each.name}» pasa antes que «${passed.name}», que tiene más puntos: diga por qué.`, each.id);
  });
  const changed = decisions.filter(({ id, priority, reason }) => {
    const known = ideas.find((each) => each.id === id);
    return known && (known.priority !== priority || known.priorityReason !== reason);
  });
  await desk.together(async (inside) => {
    for (const { id, version, priority, reason } of changed)
      await inside.update(idea, { id, version }, { priority, priorityReason: reason });
  });
  return changed.length;
};
