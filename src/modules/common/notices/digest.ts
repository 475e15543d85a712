import { showDate } from '../../../records/fields/date.ts';
import type { Reminder } from './reminders.ts';

/** A function of a person with the post and capacity in which they carry it. */
export interface Carried {
  readonly code: string;
  readonly label: string;
  /** «Director(a) SECPLAC (S)». */
  readonly signature: string;
}

interface Given {
  name: string;
  institution: string;
  reminders: readonly Reminder[];
  carried: readonly Carried[];
  /** The address of the house, without a path. */
  origin: string;
}

/** A digest, and what it tells: what did not fit is for the next day. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly told: readonly Reminder[];
}

/** The daily digest of one person: what expires first comes first, under the function that owes it. */
export const digestOf = (given: Given): Digest => {
  const groups = groupsOf(given);
  const told = groups.flatMap(({ reminders }) => reminders);
  return { subject: subjectOf(given.reminders), text: textOf(given, groups), html: htmlOf(given, groups), told };
};

const subjectOf = (reminders: readonly Reminder[]): string => {
  const late = reminders.filter(({ left }) => left < 0).length;
  const today = reminders.filter(({ left }) => left === 0).length;
  const all = reminders.length === 1 ? 'Un plazo' : `${reminders.length} plazos`;
  const urgent = [
    ...(late ? [late === 1 ? 'uno vencido' : `${late} vencidos`] : []),
    ...(today ? [today === 1 ? 'uno vence hoy' : `${today} vencen hoy`] : []),
  ];
  return `${all} por atender${urgent.length ? `: ${urgent.join(', ')}` : ''}`;
};

interface Group {
  title: string;
  reminders: readonly Reminder[];
  lines: readonly { when: string; what: string; note: string; link: string }[];
  more: number;
}

const mostOfOneFunction = 40;

const groupsOf = ({ reminders, carried, origin }: Given): Group[] => {
  const codes = [...new Set(reminders.map(({ due }) => due.function))];
  return codes.map((code) => {
    const own = reminders.filter(({ due }) => due.function === code);
    const shown = own.slice(0, mostOfOneFunction);
    const known = carried.find((each) => each.code === code);
    return {
      title: known ? `${code} ${known.label} · ${known.signature}` : code,
      reminders: shown,
      lines: shown.map(({ due, left }) => ({
        when: whenOf(left, due.on),
        what: due.about ? `${due.title} — ${due.about}` : due.title,
        note: due.norm ? `${due.norm}${due.isVerified === false ? ' (sin verificar)' : ''}` : '',
        link: origin + due.path,
      })),
      more: own.length - shown.length,
    };
  });
};

const whenOf = (left: number, on: string): string => {
  if (left === 0) return `Hoy, ${showDate(on)}`;
  if (left === 1) return `Mañana, ${showDate(on)}`;
  if (left === -1) return `Venció ayer, ${showDate(on)}`;
  return left < 0 ? `Venció hace ${-left} días, ${showDate(on)}` : `En ${left} días, ${showDate(on)}`;
};

const moreOf = (count: number): string =>
  count === 1 ? 'Y otro más, que va mañana.' : `Y otros ${count}, que van desde mañana.`;

const textOf = ({ name, institution, origin }: Given, groups: readonly Group[]): string =>
  [
    `${name}:`,
    'Esto vence en sus funciones.',
    ...groups.map(({ title, lines, more }) =>
      [
        title,
        ...lines.map(({ when, what, note, link }) =>
          [`- ${when}: ${what}`, ...(note ? [`  ${note}`] : []), `  ${link}`].join('\n'),
        ),
        ...(more ? [moreOf(more)] : []),
      ].join('\n'),
    ),
    `Todo lo suyo: ${origin}/\nCambiar estos avisos: ${origin}/avisos\n${institution}`,
  ].join('\n\n');

const htmlOf = ({ name, institution, origin }: Given, groups: readonly Group[]): string => `<!doctype html>
<html lang="es-CL"><head><meta charset="utf-8"><title>Plazos</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;color:#16202b;background:#ffffff;max-width:640px">
<p>${escaped(name)}:</p>
<p>Esto vence en sus funciones.</p>
${groups.map(groupHtml).join('\n')}
<p style="color:#495057"><a href="${escaped(origin)}/">Todo lo suyo</a> · <a href="${escaped(origin)}/avisos">Cambiar estos avisos</a><br>${escaped(institution)}</p>
</body></html>
`;

const groupHtml = ({ title, lines, more }: Group): string => `<h2 style="font-size:16px">${escaped(title)}</h2>
<ul>
${lines
  .map(
    ({ when, what, note, link }) =>
      `<li><strong>${escaped(when)}</strong>: <a href="${escaped(link)}">${escaped(what)}</a>${note ? `<br><span style="color:#495057">${escaped(note)}</span>` : ''}</li>`,
  )
  .join('\n')}
</ul>${more ? `\n<p>${moreOf(more)}</p>` : ''}`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
