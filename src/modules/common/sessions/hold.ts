import { addDays, type LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { adopt } from './adopt.ts';
import { citeSession } from './cite.ts';
import { restInFavour, castVote, settlePoint } from './running.ts';
import { agendaItem, attendance, session } from './session.record.ts';

/** A point as it went: who did not vote in favour, and what was decided. */
export interface HeldPoint {
  title: string;
  matter: string;
  notes?: string;
  against?: readonly string[];
  abstain?: readonly string[];
  barred?: { person: string; cause: string };
  /** The text of the agreement; absent: the body took note. */
  text?: string;
  responsible?: string;
  dueOn?: LocalDate;
  rejected?: boolean;
}

/** A session as it went, from its citation to its minutes. */
export interface HeldSession {
  body: string;
  kind: 'ordinary' | 'extraordinary';
  on: LocalDate;
  /** Hours after midnight in London. */
  hour: number;
  place: string;
  chair: string;
  excused: readonly string[];
  points: readonly HeldPoint[];
  /** Days before it on which it was cited; how it ended. */
  citedBefore: number;
  ends: 'planned' | 'cited' | 'failed' | 'drafted' | 'approved';
  approvedOn?: LocalDate;
}

/** Tells a session of the past step by step, each at its hour and signed by whoever `deskAt` seats; for demonstrations. */
export const holdSession = async (deskAt: (at: Date) => Desk, held: HeldSession): Promise<string> => {
  const at = (on: LocalDate, minutes: number): Date => new Date(Date.parse(`${on}T00:00:00Z`) + minutes * 60_000);
  const start = held.hour * 60;
  const cited = at(addDays(held.on, -held.citedBefore), start + 60);
  const id = await deskAt(cited).together((desk) => planned(desk, held));
  if (held.ends === 'planned') return id;
  await citeSession(deskAt(cited), { origin: '' }, { id });
  if (held.ends === 'cited') return id;
  const opening = deskAt(at(held.on, start + 5));
  await opening.together((desk) => callRoll(desk, id, held));
  if (held.ends === 'failed') {
    const reason = 'Pasada la hora no se reunió la mayoría en ejercicio.';
    await opening.act(session, { id }, 'fail', { reason });
    return id;
  }
  await opening.act(session, { id }, 'open');
  await decide(deskAt(at(held.on, start + 90)), id, held);
  await deskAt(at(held.on, start + 120)).together(async (desk) => {
    await desk.act(session, { id }, 'close');
    await desk.act(session, { id }, 'draft');
  });
  if (held.ends === 'approved' && held.approvedOn)
    await deskAt(at(held.approvedOn, start + 15)).act(session, { id }, 'approve', { approvedOn: held.approvedOn });
  return id;
};

const planned = async (desk: Desk, { body, kind, on, hour, place, points }: HeldSession): Promise<string> => {
  const startsAt = `${on}T${String(hour).padStart(2, '0')}:00:00Z`;
  const { id } = await desk.create(session, { body, kind, startsAt, place });
  for (const [index, { title, matter }] of points.entries())
    await desk.create(agendaItem, { session: id, position: index + 1, title, matter });
  return id;
};

const callRoll = async (desk: Desk, id: string, { excused, chair, ends }: HeldSession): Promise<void> => {
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  const { items } = await desk.list(attendance, { filters, limit: 100 });
  const isMissing = (person: string): boolean => excused.includes(person);
  for (const [index, { id: row, person }] of items.entries()) {
    const cannot = ends === 'failed' ? index > 1 : isMissing(person.id);
    await desk.update(attendance, { id: row }, { presence: cannot ? 'excused' : 'present' });
  }
  if (ends !== 'failed') await desk.update(session, { id }, { chair });
};

const decide = async (desk: Desk, id: string, { points }: HeldSession): Promise<void> => {
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  const { items } = await desk.list(agendaItem, {
    filters,
    limit: 100,
    sort: { field: 'position', descending: false },
  });
  for (const [index, item] of items.entries()) {
    const told = points[index];
    if (told) await decidePoint(desk, item, told);
  }
};

const decidePoint = async (
  desk: Desk,
  { id }: Row<typeof agendaItem>,
  { notes, against = [], abstain = [], barred, text, responsible, dueOn, rejected }: HeldPoint,
): Promise<void> => {
  if (notes) await desk.update(agendaItem, { id }, { notes });
  if (!text) return settlePoint(desk, id, 'noted');
  // The votes are kept before the agreement is counted, as on the page.
  await desk.together(async (inside) => {
    for (const person of against) await castVote(inside, { item: id, person, choice: 'against' });
    for (const person of abstain) await castVote(inside, { item: id, person, choice: 'abstain' });
    if (barred) await castVote(inside, { item: id, ...barred, choice: 'barred' });
    await restInFavour(inside, id);
  });
  await adopt(desk, { item: id, result: rejected ? 'rejected' : 'approved', text, responsible, dueOn });
};
