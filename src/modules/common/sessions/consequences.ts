import type { Actor, Charter } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { finaliseAgreement } from './adopt.ts';
import { agreement } from './agreement.record.ts';
import { appointByAgreement, refuseHalfAppointment } from './appointment.ts';
import { refuseOtherDecision } from './decidedItem.ts';
import { whyOver } from './keepBody.ts';
import { membersOf } from './roll.ts';
import { agendaItem, attendance, session, vote } from './session.record.ts';
import { strangeBody } from './strangeBody.ts';
import { sessionName } from './words.ts';

// What the house writes itself (the first day, a demonstration) was decided elsewhere.
const isHouse = ({ person }: { person: string }): boolean => person === '';

/** A body that has ended meets no more; the house itself tells of the past. */
const refuseOverBody = async (
  desk: Desk,
  { body, state, heldOn }: { body: string; state: string | null; heldOn: string },
) => {
  if (state !== 'planned' && state !== 'cited') return;
  const over = await whyOver(desk, body, heldOn);
  if (over) throw new Refused(over, 'startsAt', 409);
};

/** Keeps the name and the day of a session; one with a number is never removed, since its number would be missing. */
export const keepSession: Consequence = async (changes, desk, who) => {
  for (const { id, before, after } of changes) {
    if (!after) {
      if (before?.number !== null && !isHouse(who))
        throw new Refused(
          'Esta sesión ya tiene número y no se borra: la serie quedaría con un vacío. Suspéndala o declárela no realizada.',
        );
      continue;
    }
    const { body, kind, number, startsAt, state } = await desk.one(session, id);
    const heldOn = dateInChile(new Date(startsAt));
    if (!isHouse(who)) await refuseOverBody(desk, { body: body.id, state, heldOn });
    await desk.derive(session, id, { heldOn, name: sessionName({ kind, number, heldOn, body: body.name }) });
  }
};

/** Marks the points that were not in the citation; what a point decided stays as it was agreed. */
export const keepItem =
  (charter: Charter): Consequence =>
  async (changes, desk, who) => {
    for (const change of changes) {
      if (!isHouse(who)) refuseOtherDecision(change);
      const { id, before, after } = change;
      if (after) await refuseHalfItem(charter, desk, await desk.one(agendaItem, id));
      if (before || !after) continue;
      const meeting = await meetingOf(desk, after.session);
      if (meeting && meeting.state !== 'planned') await desk.derive(agendaItem, id, { addedLate: true });
    }
  };

const refuseHalfItem = async (charter: Charter, desk: Desk, item: Row<typeof agendaItem>): Promise<void> => {
  refuseHalfAppointment(item);
  if (item.appointPost && item.result === null) await strangeBody(charter, desk, item);
};

/** Completes who somebody is in the body; refuses changes once the minutes are approved. */
export const keepAttendance: Consequence = async (changes, desk, who) => {
  for (const change of changes) {
    const row = change.after ?? change.before;
    if (!row || isHouse(who)) continue;
    const meeting = await meetingOf(desk, row.session);
    // It went with its session.
    if (!meeting) continue;
    if (meeting.state === 'approved' || meeting.state === 'failed')
      throw new Refused('La asistencia ya no cambia: el acta de esta sesión está cerrada.', undefined, 409);
    if (!change.after) continue;
    refuseLeftBefore(change.after);
    if (!change.before && change.after.capacity === null) await completeMember(change, desk, meeting);
  }
};

interface Meeting {
  state: string;
  body: string;
  startsAt: string;
}

const meetingOf = async (desk: Desk, id: unknown): Promise<Meeting | undefined> => {
  const [found] = await desk.sql.rows<Meeting>(
    'select state, body, starts_at as "startsAt" from session where id = $1::uuid',
    [id],
  );
  return found;
};

const refuseLeftBefore = ({ arrived_at: from, left_at: to }: NonNullable<Change['after']>): void => {
  if (typeof from === 'string' && typeof to === 'string' && Date.parse(to) < Date.parse(from))
    throw new Refused('No pudo retirarse antes de llegar: corrija una de las dos horas.', 'leftAt');
};

const completeMember = async ({ id, after }: Change, desk: Desk, { body, startsAt }: Meeting): Promise<void> => {
  const member = (await membersOf(desk, body, new Date(startsAt))).find(({ person }) => person === after?.person);
  const { post = null, capacity = 'invitado', votes = false, counts = false } = member ?? {};
  await desk.derive(attendance, id, { post, capacity, votes, counts });
};

interface VoterNow {
  state: string;
  result: string | null;
  name: string;
  capacity: string | null;
  votes: boolean | null;
  presence: string | null;
  left: boolean;
}

/** Refuses votes of who is not there or has no vote, outside of the session, or on what is decided. */
export const refuseIdleVote: Consequence = async (changes, desk, who) => {
  for (const { id, after, before } of changes) {
    const row = after ?? before;
    if (!row || isHouse(who)) continue;
    const [voter] = await desk.sql.rows<VoterNow>(voterSql, [row.item, row.person]);
    if (!voter) continue;
    refuseLateVote(voter);
    if (!after) continue;
    refuseWithoutVote(voter);
    if (after.choice === 'barred' && !String(after.cause ?? '').trim())
      throw new Refused('Quien se inhabilita dice la causa: escríbala.', 'cause');
    await desk.derive(vote, id, { capacity: voter.capacity });
  }
};

const voterSql = `
  select s.state, item.result, person.name, a.capacity, a.votes, a.presence, a.left_at is not null as left
  from agenda_item item join session s on s.id = item.session
  join person on person.id = $2::uuid
  left join attendance a on a.session = s.id and a.person = person.id
  where item.id = $1::uuid`;

const refuseLateVote = ({ state, result }: VoterNow): void => {
  if (result === 'approved' || result === 'rejected')
    throw new Refused('Este punto ya tiene acuerdo: sus votos no cambian.', undefined, 409);
  if (state !== 'open') throw new Refused('Se vota mientras la sesión está abierta: ábrala primero.', undefined, 409);
};

const refuseWithoutVote = ({ name, votes, presence, left }: VoterNow): void => {
  if (presence !== 'present' || left)
    throw new Refused(`${name} no figura presente: marque su asistencia antes de registrar su voto.`, 'person');
  if (!votes) throw new Refused(`${name} asiste sin derecho a voto en este órgano.`, 'person');
};

/** Numbers and counts what was written as an agreement; what was agreed is not removed nor changed under its number. */
export const keepAgreement =
  (charter: Charter): Consequence =>
  async (changes, desk, who) => {
    for (const { id, before, after } of changes) {
      if (isHouse(who)) continue;
      if (!before) await adopted(charter, { desk, who }, id);
      else if (!after)
        throw new Refused('Un acuerdo con número no se borra: la serie quedaría con un vacío.', undefined, 409);
      else await refuseOtherAgreement(desk, id, before, after);
    }
  };

/** An agreement gets its number, and gives the post that it decides, all at once. */
const adopted = async (charter: Charter, at: { desk: Desk; who: Actor }, id: string): Promise<void> => {
  await finaliseAgreement(at.desk, id);
  const agreed = await at.desk.one(agreement, id);
  if (agreed.result !== 'approved') return;
  const item = await at.desk.one(agendaItem, agreed.item.id);
  const appointed = await appointByAgreement(charter, at, agreed, item);
  if (appointed) await at.desk.derive(agreement, id, { moved: [agreed.moved, appointed].filter(Boolean).join('. ') });
};

type Columns = NonNullable<Change['after']>;

const refuseOtherAgreement = async (desk: Desk, id: string, before: Columns, after: Columns): Promise<void> => {
  if (before.number === null) return;
  // A change tells the columns that were written.
  if (['item', 'result'].some((key) => key in before && before[key] !== after[key]))
    throw new Refused('El resultado de un acuerdo no se cambia: se adopta otro que lo reemplace.', 'result', 409);
  if (!('text' in before) || before.text === after.text) return;
  const [issued] = await desk.sql.rows('select 1 as one from session_paper where agreement = $1::uuid limit 1', [id]);
  if (issued) throw new Refused('De este acuerdo ya se emitió un certificado: su texto no cambia.', 'text', 409);
};

/** A paper exists only with its folio, which it gets on the page of its session. */
export const refuseLoosePaper: Consequence = async (changes, desk, who) => {
  for (const { id, after } of changes) {
    if (!after || isHouse(who)) continue;
    const [row] = await desk.sql.rows<{ folio: string | null }>('select folio from session_paper where id = $1::uuid', [
      id,
    ]);
    if (row?.folio === null)
      throw new Refused('Emita el documento en la página de la sesión: ahí recibe folio y firma.', undefined, 409);
  }
};
