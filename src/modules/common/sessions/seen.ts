import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { lawSeenBy } from '../law/index.ts';
import { agreement } from './agreement.record.ts';
import { body } from './body.record.ts';
import { tallyOf } from './counting.ts';
import { sessionPaper } from './paper.record.ts';
import { onlyVoice } from './roll.ts';
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
  /** What the law says of their sitting here, which nobody has verified. */
  remark: string | null;
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
  const voice = organ.kind === 'council' ? onlyVoice(await lawSeenBy(desk.sql), new Date(row.startsAt)) : undefined;
  const byItem = new Map(agreements.items.map((each) => [each.item.id, each]));
  const seats = new Map(roll.items.map(({ person }, seat) => [person.id, seat]));
  const seen = [];
  for (const item of items.items)
    seen.push({
      item,
      votes: await votesOn(desk, item, seats),
      tally: await tallyAt(desk, item),
      agreement: byItem.get(item.id),
    });
  return {
    row,
    body: organ,
    roll: roll.items.map((each) => ({ ...memberOf(each), remark: remarkOn(each, voice) })),
    items: seen,
    papers: papers.items,
  };
};

// In the order of the roll, as the secretary calls them, and not in that in which they were touched.
const votesOn = async (desk: Desk, { id, round }: Row<typeof agendaItem>, seats: ReadonlyMap<string, number>) => {
  const filters = [{ field: 'item', operator: 'eq' as const, value: id }];
  const { items } = await desk.list(vote, { filters, limit: 200, sort: { field: 'createdAt', descending: false } });
  const seatOf = ({ person }: (typeof items)[number]): number => seats.get(person.id) ?? seats.size;
  return items.filter((each) => (each.round ?? 1) === (round ?? 1)).toSorted((a, b) => seatOf(a) - seatOf(b));
};

const tallyAt = async (desk: Desk, item: Row<typeof agendaItem>): Promise<SeenTally | undefined> => {
  const tally = await tallyOf(desk, item);
  if (!tally) return undefined;
  const { outcome, rule } = tally;
  if ('impossible' in outcome) return { result: 'impossible', says: outcome.impossible, doubts: [], mayCast: false };
  const { result, says, doubts } = outcome;
  return { result, says, doubts, mayCast: result === 'tied' && rule.casting !== undefined && (item.round ?? 1) > 1 };
};

// Whoever the law certainly lets only speak has no vote on the roll; of the others it is told.
const remarkOn = ({ capacity, votes }: Row<typeof attendance>, voice: ReturnType<typeof onlyVoice>): string | null =>
  capacity === 'subrogante' && votes === true && voice ? voice.says : null;

const memberOf = (row: Row<typeof attendance>): Omit<SeenMember, 'remark'> => ({
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
