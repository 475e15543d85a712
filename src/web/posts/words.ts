import type { Deputy } from '../../modules/absences.ts';
import { showInstant } from '../../records/fields/instant.ts';

/** `20 may 2026, 00:00` → as a person says when something ends: without the hour at midnight. */
export const untilWords = (instant: string): string => showInstant(instant).replace(/, 00:00$/, '');

/** `del 3 mar 2026, 09:00 al 9 mar 2026`. */
export const betweenWords = (from: string, to: string | null): string =>
  to === null ? `desde el ${untilWords(from)}, sin fecha de regreso` : `del ${untilWords(from)} al ${untilWords(to)}`;

/** `Berta Lagos (S), en todas las funciones`. */
export const deputyWords = ({ name, mark, functions, isAll, missing }: Deputy): string => {
  const which = isAll ? '' : `, en ${functions.join(', ')}`;
  return name === undefined ? `Nadie${which}. ${missing ?? ''}` : `${name}${mark}${which}`;
};
