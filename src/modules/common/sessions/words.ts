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
