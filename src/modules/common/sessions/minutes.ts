import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { seenAt } from './seen.ts';
import { session } from './session.record.ts';
import { numbered, spoken, spokenInstant } from './words.ts';

/** Writes the minutes of a session from what was kept while it ran; people edit them afterwards. */
export const writeMinutes = async ({ id, minutes }: Row<typeof session>, desk: Desk): Promise<void> => {
  if (minutes?.trim()) return;
  await desk.update(session, { id }, { minutes: await minutesOf(desk, id) });
};

/** The minutes as they follow from the session: who was there, each point with what was said, voted and agreed. */
export const minutesOf = async (desk: Desk, id: string): Promise<string> => {
  const { row, roll, items } = await seenAt(desk, id);
  const there = roll.filter(({ presence }) => presence === 'present');
  const missing = roll.filter(({ presence }) => presence !== 'present');
  const lines = [
    `En ${row.place ?? 'el lugar de costumbre'}, el ${spokenInstant(row.openedAt ?? row.startsAt)}, se abre la ${spoken(row.name ?? 'sesión')}${row.chair ? `, que preside ${row.chair.name}` : ''}.`,
    row.quorum ?? '',
    `Asisten: ${there.map(({ person, post }) => `${person.name} (${post})`).join('; ') || 'nadie registrado'}.`,
    missing.length > 0 &&
      `No asisten: ${missing.map(({ person, presence }) => `${person.name}${presence === 'excused' ? ' (con excusa)' : ''}`).join('; ')}.`,
    ...items.flatMap(itemLines),
    `Se cierra la sesión${row.closedAt ? ` el ${spokenInstant(row.closedAt)}` : ''}.`,
  ];
  return lines.filter(Boolean).join('\n\n');
};

type Seen = Awaited<ReturnType<typeof seenAt>>['items'][number];

const itemLines = ({ item, votes, tally, agreement }: Seen): string[] => {
  const cast = votes.map(({ person, choice, cause, reason }) => {
    const why = [cause, reason].filter(Boolean).join('. ');
    return `${person.name}: ${choiceWords[choice]}${why ? ` (${why})` : ''}`;
  });
  const decided = agreement
    ? `${numbered(agreement.name ?? '')}${agreement.result === 'rejected' ? ', rechazado' : ''}: ${agreement.text}${agreement.responsible ? ` Lo ejecuta: ${agreement.responsible.name}${agreement.dueOn ? `, antes del ${showDate(agreement.dueOn)}` : ''}.` : ''}`
    : item.result
      ? `${resultWords[item.result]}.`
      : '';
  return [
    `${item.position}. ${item.title}`,
    item.notes ?? '',
    cast.length > 0 ? `Votación: ${cast.join('; ')}. ${agreement?.rule ?? tally?.says ?? ''}` : '',
    decided,
  ].filter(Boolean);
};

const choiceWords = {
  favour: 'a favor',
  against: 'en contra',
  abstain: 'se abstiene',
  barred: 'inhabilitado',
} as const;
const resultWords = {
  approved: 'Aprobado',
  rejected: 'Rechazado',
  noted: 'Se toma conocimiento',
  postponed: 'Se deja para otra sesión',
} as const;
