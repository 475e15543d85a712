import { answerOn, businessDaysBefore, type LocalDate } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Outbox } from '../../../platform/mail/index.ts';
import type { Aim, Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { showInstant } from '../../../records/fields/instant.ts';
import { newId } from '../../../records/id.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { lawSeenBy } from '../law/index.ts';
import { body } from './body.record.ts';
import { type Member, membersOf } from './roll.ts';
import { agendaItem, attendance, session } from './session.record.ts';

/** How letters go out; without an outbox the citation is kept and nobody is written to. */
export interface Post {
  outbox?: Outbox;
  /** The address of the house, without a path. */
  origin: string;
}

/** Cites everybody who sits in the body: number, roll, letters and the check of the term, all or nothing. */
export const citeSession = (desk: Desk, post: Post, aim: Aim): Promise<Row<typeof session>> =>
  desk.together(async (inside) => {
    const meeting = await inside.one(session, aim.id);
    const members = await membersOf(inside, meeting.body.id, new Date(meeting.startsAt));
    if (members.length === 0)
      throw new Refused(
        'Este órgano no tiene integrantes en ejercicio ese día. Agréguelos en la ficha del órgano y cite de nuevo.',
      );
    const items = await agendaOfSession(inside, aim.id);
    if (items.length === 0) throw new Refused('La tabla está vacía: agregue al menos un punto antes de citar.');
    await inside.derive(session, aim.id, {
      citation: members.map(({ name, email }) => `${name} (${email ?? 'sin correo'})`).join('\n'),
      citationSentAt: inside.now.toISOString(),
      citationWarning: (await lateness(inside, meeting)) ?? null,
    });
    const cited = await inside.act(session, { id: aim.id }, 'cite');
    await bringRoll(inside, aim.id, members);
    await writeLetters(inside, post, cited, { members, items });
    return cited;
  });

const agendaOfSession = async (desk: Desk, id: string): Promise<Row<typeof agendaItem>[]> => {
  const filters = [{ field: 'session', operator: 'eq' as const, value: id }];
  return (await desk.list(agendaItem, { filters, limit: 200, sort: { field: 'position', descending: false } })).items;
};

/** Why the citation goes out too late, with the norm; undefined when it is in time or no value says how long before. */
export const lateness = async (desk: Desk, meeting: Row<typeof session>): Promise<string | undefined> => {
  const { citationTerm } = await desk.one(body, meeting.body.id);
  if (!citationTerm) return undefined;
  const law = await lawSeenBy(desk.sql);
  const calendar = await calendarSeenBy(desk.sql);
  const today = dateInChile(desk.now);
  const heldOn = dateInChile(new Date(meeting.startsAt));
  const says = answerOn(law, citationTerm, today);
  if (!('value' in says)) return undefined;
  const last: LocalDate = businessDaysBefore(heldOn, Number(says.value), calendar, says.norm).on;
  if (today <= last) return undefined;
  const doubt = says.verified ? '' : ' (sin verificar)';
  return `Se cita fuera de plazo: ${says.norm}${doubt} pide ${says.value} ${says.unit ?? 'días'} de anticipación, y el último día era el ${showDate(last)}. Quien cita responde por ello; puede cambiar la fecha de la sesión.`;
};

/** Writes down on the roll who sits in the body and is not there yet; somebody absent by act begins excused. */
export const bringRoll = async (desk: Desk, id: string, members: readonly Member[]): Promise<void> => {
  const known = await desk.sql.rows<{ person: string }>('select person from attendance where session = $1::uuid', [id]);
  const here = new Set(known.map(({ person }) => person));
  const rows = members
    .filter(({ person }) => !here.has(person))
    .map(({ person, post, capacity, votes, counts, isAway }, index) => ({
      // One after the other, so that the roll keeps the order of the seats.
      id: newId(Date.now() + index),
      values: { session: id, person, post, capacity, votes, counts, presence: isAway ? 'excused' : null },
    }));
  if (rows.length > 0) await desk.bulk('create', attendance).insert(attendance, rows);
};

const writeLetters = async (
  desk: Desk,
  { outbox, origin }: Post,
  meeting: Row<typeof session>,
  { members, items }: { members: readonly Member[]; items: readonly Row<typeof agendaItem>[] },
): Promise<void> => {
  if (!outbox?.isConfigured) return;
  const { name } = await desk.one(session, meeting.id);
  for (const { person, name: to, email } of members) {
    if (!email) continue;
    await outbox.put(
      {
        key: `citation ${meeting.id} ${person}`,
        kind: 'citation',
        to: email,
        subject: `Citación: ${name}`,
        text: letterText(meeting, to, items, origin),
        wantedUntil: new Date(meeting.startsAt),
      },
      desk.sql,
    );
  }
};

const letterText = (
  { id, body: organ, kind, startsAt, place, link }: Row<typeof session>,
  to: string,
  items: readonly Row<typeof agendaItem>[],
  origin: string,
): string =>
  [
    `${to}:`,
    `Se le cita a sesión ${kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} de ${organ.name}, el ${showInstant(startsAt)}.`,
    [place && `Lugar: ${place}.`, link && `Para asistir a distancia: ${link}`].filter(Boolean).join('\n'),
    `Tabla:\n${items.map(({ position, title }) => `${position}. ${title}`).join('\n')}`,
    `Antecedentes: ${origin}/sesiones/${id}`,
  ]
    .filter(Boolean)
    .join('\n\n');
