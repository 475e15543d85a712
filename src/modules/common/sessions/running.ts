import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { Refused, Stale } from '../../../records/refused.ts';
import { membersOf } from './roll.ts';
import { bringRoll } from './cite.ts';
import { agendaItem, session, vote } from './session.record.ts';

/** A vote as somebody taps it; `version` is that of the vote they saw, absent when they saw none. */
export interface Cast {
  item: string;
  person: string;
  choice: string;
  cause?: string | null;
  reason?: string | null;
  version?: number;
}

/** Writes a vote of the point's current round; who saw no vote, or an older one, meets the other's. @throws Stale */
export const castVote = async (desk: Desk, cast: Cast): Promise<Row<typeof vote>> => {
  const id = await desk.together((inside) => writeVote(inside, cast));
  // As it stands once all that follows from it is written: the next tap is written over this version.
  return desk.one(vote, id);
};

const writeVote = async (desk: Desk, { version, ...cast }: Cast): Promise<string> => {
  // Two people at once write one after the other.
  await desk.sql.rows('select 1 as one from agenda_item where id = $1::uuid for update', [cast.item]);
  const { round } = await desk.one(agendaItem, cast.item);
  const [known] = await votesOf(desk, cast, round ?? 1);
  if (!known) return (await desk.create(vote, { ...cast, round: round ?? 1 })).id;
  const { item: _, person: __, ...values } = cast;
  if (isSame(known, cast)) return known.id;
  if (version === undefined) throw new Stale(values, known);
  return (await desk.update(vote, { id: known.id, version }, values)).id;
};

const isSame = (known: Row<typeof vote>, { choice, cause, reason }: Cast): boolean =>
  known.choice === choice && (known.cause ?? '') === (cause ?? '') && (known.reason ?? '') === (reason ?? '');

const votesOf = async (desk: Desk, { item, person }: Cast, round: number): Promise<Row<typeof vote>[]> => {
  const filters = [
    { field: 'item', operator: 'eq' as const, value: item },
    { field: 'person', operator: 'eq' as const, value: person },
  ];
  const { items } = await desk.list(vote, { filters, limit: 20 });
  return items.filter((each) => (each.round ?? 1) === round);
};

/** Everybody present who has a vote and has not cast it votes in favour. */
export const restInFavour = (desk: Desk, item: string): Promise<void> =>
  desk.together(async (inside) => {
    const left = await inside.sql.rows<{ person: string }>(
      `select a.person from attendance a join agenda_item item on item.session = a.session
      where item.id = $1::uuid and a.votes and a.presence = 'present' and a.left_at is null
        and not exists (select 1 from vote where vote.item = item.id and vote.person = a.person
          and coalesce(vote.round, 1) = coalesce(item.round, 1))
      order by a.created_at`,
      [item],
    );
    for (const { person } of left) await castVote(inside, { item, person, choice: 'favour' });
  });

/** Ends a point without agreement: the body took note of it, or leaves it for another session; or takes it up again. */
export const settlePoint = (desk: Desk, id: string, result: 'noted' | 'postponed' | null): Promise<void> =>
  desk.together(async (inside) => {
    const item = await openPoint(inside, id);
    if (result === 'noted' && item.matter !== 'none' && (await votesIn(inside, id)) > 0)
      throw new Refused('Este punto se votó: registre el acuerdo, aprobado o rechazado.', undefined, 409);
    // The right to write the point is that of whoever settles it.
    await inside.update(agendaItem, { id }, { title: item.title });
    await inside.derive(agendaItem, id, { result });
  });

/** Votes a point again, as a tie wants; the votes of the round before stay in the record. */
export const voteAgain = (desk: Desk, id: string): Promise<void> =>
  desk.together(async (inside) => {
    const item = await openPoint(inside, id);
    if ((await votesIn(inside, id)) === 0)
      throw new Refused('Todavía no hay votos en este punto: no hay votación que repetir.', undefined, 409);
    await inside.update(agendaItem, { id }, { title: item.title });
    await inside.derive(agendaItem, id, { round: (item.round ?? 1) + 1 });
  });

const openPoint = async (desk: Desk, id: string): Promise<Row<typeof agendaItem>> => {
  await desk.sql.rows('select 1 as one from agenda_item where id = $1::uuid for update', [id]);
  const item = await desk.one(agendaItem, id);
  const { state } = await desk.one(session, item.session.id);
  if (state !== 'open') throw new Refused('Los puntos se resuelven con la sesión abierta.', undefined, 409);
  if (item.result === 'approved' || item.result === 'rejected')
    throw new Refused('Este punto ya tiene su acuerdo.', undefined, 409);
  return item;
};

const votesIn = async (desk: Desk, item: string): Promise<number> => {
  const [found] = await desk.sql.rows<{ count: number }>(
    'select count(*)::int as count from vote where item = $1::uuid',
    [item],
  );
  return found?.count ?? 0;
};

/** Adds to the roll who came to sit in the body since it was cited. */
export const refreshRoll = (desk: Desk, id: string): Promise<void> =>
  desk.together(async (inside) => {
    const { body } = await inside.one(session, id);
    await bringRoll(inside, id, await membersOf(inside, body.id, inside.now));
  });

/** A text that changes whenever something of the session does: who watches it asks for this every few seconds. */
export const pulseOf = async (desk: Desk, id: string): Promise<string> => {
  await desk.one(session, id);
  const [found] = await desk.sql.rows<{ pulse: string }>(pulseSql, [id]);
  return found?.pulse ?? '';
};

// When did anything of this session change last, and how much of it is there?
const pulseSql = `
  select concat_ws('-', s.version,
    (select concat(count(*), '.', sum(version)) from agenda_item where session = s.id),
    (select concat(count(*), '.', sum(version)) from attendance where session = s.id),
    (select concat(count(*), '.', sum(vote.version)) from vote join agenda_item item on item.id = vote.item
      where item.session = s.id),
    (select concat(count(*), '.', sum(version)) from agreement where session = s.id),
    (select count(*) from session_paper where session = s.id)) as pulse
  from session s where s.id = $1::uuid`;
