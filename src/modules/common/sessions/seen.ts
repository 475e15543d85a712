import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { agreement } from './agreement.record.ts';
import { body } from './body.record.ts';
import { tallyOf } from './counting.ts';
import { sessionPaper } from './paper.record.ts';
import { agendaItem, attendance, session, vote } from './session.record.ts';

/** What the votes of a point say, as the page tells it. */
export interface SeenTally {
  result: 'approved' | 'rejected' | 'tied' | 'impossible';
  says: string;
  doubts: string[];
  mayCast: boolean;
}

/** One person of the roll. */
export interface SeenMember {
  id: string;
  version: number;
  person: { id: string; name: string };
  post: string;
  capacity: string | null;
  votes: boolean;
  counts: boolean;
  presence: 'present' | 'excused' | 'absent' | null;
  arrivedAt: string | null;
  leftAt: string | null;
  note: string | null;
}

/** All of a session at once: the page, the minutes and the papers read it from here. */
export const seenAt = async (desk: Desk, id: string) => {
  const row = await desk.one(session, id);
  const of = { filters: [{ field: 'session', operator: 'eq' as const, value: id }], limit: 500 };
  const inOrder = { sort: { field: 'position', descending: false } };
  const organ = await desk.one(body, row.body.id);
  const roll = await desk.list(attendance, { ...of, sort: { field: 'createdAt', descending: false } });
  const items = await desk.list(agendaItem, { ...of, ...inOrder });
  const agreements = await desk.list(agreement, of);
  const papers = await desk.list(sessionPaper, { ...of, sort: { field: 'createdAt', descending: false } });
  const byItem = new Map(agreements.items.map((each) => [each.item.id, each]));
  const seen = [];
  for (const item of items.items)
    seen.push({
      item,
      votes: await votesOn(desk, item),
      tally: await tallyAt(desk, item),
      agreement: byItem.get(item.id),
    });
  return {
    row,
    body: organ,
    roll: roll.items.map(memberOf),
    items: seen,
    papers: papers.items,
  };
};

const votesOn = async (desk: Desk, { id, round }: Row<typeof agendaItem>) => {
  const filters = [{ field: 'item', operator: 'eq' as const, value: id }];
  const { items } = await desk.list(vote, { filters, limit: 200, sort: { field: 'createdAt', descending: false } });
  return items.filter((each) => (each.round ?? 1) === (round ?? 1));
};

const tallyAt = async (desk: Desk, item: Row<typeof agendaItem>): Promise<SeenTally | undefined> => {
  const tally = await tallyOf(desk, item);
  if (!tally) return undefined;
  const { outcome, rule } = tally;
  if ('impossible' in outcome) return { result: 'impossible', says: outcome.impossible, doubts: [], mayCast: false };
  const { result, says, doubts } = outcome;
  return { result, says, doubts, mayCast: result === 'tied' && rule.casting !== undefined && (item.round ?? 1) > 1 };
};

const memberOf = (row: Row<typeof attendance>): SeenMember => ({
  id: row.id,
  version: row.version,
  person: row.person,
  post: row.post?.name ?? '',
  capacity: row.capacity,
  votes: row.votes === true,
  counts: row.counts === true,
  presence: row.presence,
  arrivedAt: row.arrivedAt,
  leftAt: row.leftAt,
  note: row.note,
});
