import { showDate } from '../../../records/fields/date.ts';

/** «Sesión ordinaria 31/2026 · Concejo municipal»; before it is cited, with its day instead of a number. */
export const sessionName = ({
  kind,
  number,
  heldOn,
  body,
}: {
  kind: 'ordinary' | 'extraordinary';
  number: number | null;
  heldOn: string;
  body: string;
}): string => {
  const which = number === null ? `del ${showDate(heldOn)}` : `${number}/${heldOn.slice(0, 4)}`;
  return `Sesión ${kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} ${which} · ${body}`;
};

/** «del Concejo Municipal», «de la Comisión de obras»: a body after its article. */
export const ofBody = (body: string): string => `${/^\S*(?:ión|a)(?:\s|$)/i.test(body) ? 'de la' : 'del'} ${body}`;

/** A session as a paper names it within a sentence: «sesión ordinaria 31/2026 del Concejo Municipal». */
export const spoken = (name: string): string => {
  const [what = '', ...body] = name.split(' · ');
  return [what.charAt(0).toLowerCase() + what.slice(1), ...(body.length > 0 ? [ofBody(body.join(' · '))] : [])].join(
    ' ',
  );
};

/** An agreement by its number alone, where the paper already says of which body. */
export const numbered = (name: string): string => name.split(' · ')[0] ?? name;

const inChile = { timeZone: 'America/Santiago' } as const;
const day = new Intl.DateTimeFormat('es-CL', { ...inChile, dateStyle: 'long' });
const hour = new Intl.DateTimeFormat('es-CL', { ...inChile, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A day as acts write it: «1 de diciembre de 2026». */
export const spokenDay = (on: string): string => day.format(new Date(`${on}T15:00:00Z`));

/** An instant as acts write it: «1 de diciembre de 2026, a las 10:00 horas». */
export const spokenInstant = (at: string): string =>
  `${day.format(new Date(at))}, a las ${hour.format(new Date(at))} horas`;
