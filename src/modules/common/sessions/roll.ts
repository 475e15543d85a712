import { answerOn, type Values } from '../../../law/index.ts';
import { type Acting, acting, type Facts, milliseconds, type PostFact } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { lawSeenBy } from '../law/index.ts';
import { readFacts } from '../posts/index.ts';

/** Somebody who sits in a body at an instant. */
export interface Member {
  person: string;
  name: string;
  email: string | null;
  post: string;
  postName: string;
  capacity: Acting['capacity'];
  basis: string;
  votes: boolean;
  counts: boolean;
  /** Cannot act at that instant. */
  isAway: boolean;
}

interface Seat {
  post: string;
  postName: string;
  person: string | null;
  votes: boolean | null;
  counts: boolean | null;
}

/** Everybody who sits in a body at an instant, in the order of its seats: the holders, or who acts for them. */
export const membersOf = async (desk: Desk, body: string, at: Date): Promise<Member[]> => {
  const seats = await desk.sql.rows<Seat>(seatsSql, [body]);
  const kind = await desk.sql.rows<{ kind: string }>('select kind from body where id = $1::uuid', [body]);
  const law = await lawSeenBy(desk.sql);
  const facts = await readFacts(desk.sql, desk.catalog, { values: law, on: dateInChile(at) });
  const voice = kind[0]?.kind === 'council' ? onlyVoice(law, at) : undefined;
  const sitting = seats.flatMap((seat) => heldBy(seat, facts, at).map((holder) => ({ seat, holder })));
  const people = await peopleOf(
    desk,
    sitting.map(({ holder }) => holder.person),
  );
  const members = sitting.flatMap(({ seat, holder }) => {
    const known = people.get(holder.person);
    const isVoiceOnly = voice?.verified === true && holder.capacity === 'subrogante';
    return known
      ? [
          {
            ...holder,
            ...known,
            post: seat.post,
            postName: seat.postName,
            votes: seat.votes === true && !isVoiceOnly,
            counts: seat.counts === true && !isVoiceOnly,
          },
        ]
      : [];
  });
  return [...new Map(members.toReversed().map((member) => [member.person, member])).values()].toReversed();
};

/** What the law says of who acts for the alcalde in the concejo; where nobody has verified it, it only warns. */
export const onlyVoice = (law: Values, at: Date): { verified: boolean; says: string } | undefined => {
  const answer = answerOn(law, 'mayor.substitute.council', dateInChile(at));
  if (!('value' in answer)) return undefined;
  const doubt = answer.verified ? '' : ', sin verificar';
  return {
    verified: answer.verified,
    says: `Quien subroga al alcalde asiste al concejo con ${answer.value} (${answer.norm}${doubt}).`,
  };
};

const seatsSql = `
  select seat.post, post.name as "postName", seat.person, seat.votes, seat.counts
  from body_seat seat join post on post.id = seat.post
  where seat.body = $1::uuid
  order by seat.created_at, seat.id`;

type Holder = Pick<Member, 'person' | 'capacity' | 'basis' | 'isAway'>;

const heldBy = ({ post: id, person }: Seat, facts: Facts, at: Date): Holder[] => {
  const post = facts.posts.find((fact) => fact.id === id);
  if (!post) return [];
  const holders = post.kind === 'collegiate' ? everyHolder(post, facts, at) : oneActing(post, facts, at);
  return person ? holders.filter((holder) => holder.person === person) : holders;
};

const everyHolder = (post: PostFact, { tenures, absences = [] }: Facts, at: Date): Holder[] =>
  tenures
    .filter((tenure) => tenure.post === post.id && isWithin(tenure, at))
    .map(({ id, person, capacity, basis }) => ({
      person,
      capacity,
      basis,
      isAway: absences.some((absence) => absence.tenure === id && isWithin(absence, at)),
    }));

const oneActing = (post: PostFact, facts: Facts, at: Date): Holder[] => {
  const found = acting({ post: post.id, at, function: post.functions[0] ?? '' }, facts);
  return 'person' in found
    ? [{ person: found.person, capacity: found.capacity, basis: found.basis, isAway: false }]
    : [];
};

const isWithin = ({ from, to }: Stretch, at: Date): boolean =>
  (from === undefined || milliseconds(from) <= at.getTime()) && (to === undefined || milliseconds(to) > at.getTime());

type Stretch = Pick<Facts['tenures'][number], 'to'> & Partial<Pick<Facts['tenures'][number], 'from'>>;

const peopleOf = async (
  desk: Desk,
  ids: readonly string[],
): Promise<Map<string, { name: string; email: string | null }>> => {
  const rows = await desk.sql.rows<{ id: string; name: string; email: string | null }>(
    'select id, name, email from person where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
};
