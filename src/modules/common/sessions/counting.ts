import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import type { Values } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { lawSeenBy } from '../law/index.ts';
import type { body } from './body.record.ts';
import { type Count, type Impossible, type Outcome, outcome, type Rule, sits, type Votes } from './majority.ts';
import { onlyVoice } from './roll.ts';
import { quorumFor, ruleFor } from './rules.ts';
import type { agendaItem, session } from './session.record.ts';

/** What the votes on a point say now. */
export interface Tally {
  rule: Rule;
  count: Count;
  outcome: Outcome | Impossible;
}

type BodyKind = NonNullable<Row<typeof body>['kind']>;

interface Around {
  kind: BodyKind;
  quorumTerm: string | null;
  inOffice: number;
  present: number;
  counting: number;
}

/** The votes of a point's last round against the rule of its matter; undefined for what is not voted. */
export const tallyOf = async (
  desk: Desk,
  item: Pick<Row<typeof agendaItem>, 'id' | 'matter' | 'session' | 'round'>,
  casting?: 'favour' | 'against',
): Promise<Tally | undefined> => {
  const around = await aroundOf(desk, item.session.id);
  const law = await lawSeenBy(desk.sql);
  const votes = await votesOf(desk, item.id, item.round ?? 1);
  const rule = ruleFor(item.matter, around.kind, law, dateInChile(desk.now));
  if (!rule) return undefined;
  const count: Count = { inOffice: around.inOffice, present: around.present, votes, ...(casting ? { casting } : {}) };
  const said = outcome(rule, count);
  if ('impossible' in said) return { rule, count, outcome: said };
  const voice = around.kind === 'council' ? await deputyVotes(desk, item, law) : [];
  return { rule, count, outcome: { ...said, doubts: [...said.doubts, ...voice] } };
};

/** Whether enough of the body are there for the session to sit. */
export const quorumOf = async (
  desk: Desk,
  { id }: Pick<Row<typeof session>, 'id'>,
): Promise<{ enough: boolean; says: string; verified: boolean }> => {
  const { kind, quorumTerm, inOffice, counting } = await aroundOf(desk, id);
  const law = await lawSeenBy(desk.sql);
  const rule = quorumFor(kind, quorumTerm, law, dateInChile(desk.now));
  return { ...sits(rule, { inOffice, present: counting }), verified: rule.verified };
};

/** That who acts for the alcalde voted, where nobody has verified that they may not. */
const deputyVotes = async (
  desk: Desk,
  { id, session, round }: Pick<Row<typeof agendaItem>, 'id' | 'session' | 'round'>,
  law: Values,
): Promise<string[]> => {
  const [found] = await desk.sql.rows<{ name: string }>(
    `select person.name from vote
    join attendance a on a.session = $2::uuid and a.person = vote.person and a.capacity = 'subrogante'
    join person on person.id = vote.person
    where vote.item = $1::uuid and coalesce(vote.round, 1) = $3::int limit 1`,
    [id, session.id, round ?? 1],
  );
  const voice = found && onlyVoice(law, desk.now);
  return voice ? [`Votó ${found.name}. ${voice.says}`] : [];
};

// Who has left no longer counts; those barred are still present.
const aroundOf = async (desk: Desk, session: string): Promise<Around> => {
  const [found] = await desk.sql.rows<Around>(
    `select body.kind, body.quorum_term as "quorumTerm",
      (count(*) filter (where a.counts))::int as "inOffice",
      (count(*) filter (where a.votes and a.presence = 'present' and a.left_at is null))::int as present,
      (count(*) filter (where a.counts and a.presence = 'present' and a.left_at is null))::int as counting
    from session s join body on body.id = s.body left join attendance a on a.session = s.id
    where s.id = $1::uuid
    group by body.kind, body.quorum_term`,
    [session],
  );
  if (!found) throw new Error('There is no such session');
  return found;
};

const votesOf = async (desk: Desk, item: string, round: number): Promise<Votes> => {
  const rows = await desk.sql.rows<{ choice: keyof Votes; count: number }>(
    'select choice, count(*)::int as count from vote where item = $1::uuid and coalesce(round, 1) = $2::int group by choice',
    [item, round],
  );
  const votes: Votes = { favour: 0, against: 0, abstain: 0, barred: 0 };
  for (const { choice, count } of rows) votes[choice] = count;
  return votes;
};
