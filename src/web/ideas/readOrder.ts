import type { Decision, GivenPoints } from '../../modules/municipality/ideas/index.ts';
import { readNumber } from '../../parsing/number.ts';
import { Refused } from '../../records/refused.ts';
import { readVersion } from '../form/readVersion.ts';

const said = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** The decisions of the table: one line each, known by the id of its idea. @throws Refused for what is no number. */
export const readDecisions = (form: FormData): Decision[] =>
  form
    .getAll('id')
    .map(String)
    .map((id) => {
      const typed = said(form, `priority-${id}`);
      const priority = typed === '' ? null : Number(typed);
      if (priority !== null && !(Number.isInteger(priority) && priority >= 1 && priority <= 9_999))
        throw new Refused(`La prioridad va de 1 en adelante, sin decimales: «${typed.slice(0, 20)}» no sirve.`);
      return {
        id,
        version: readVersion(said(form, `version-${id}`)),
        priority,
        reason: said(form, `reason-${id}`) || null,
      };
    });

/** The points of one idea: criteria without points are left for later. @throws Refused when the reason is missing. */
export const readPoints = (form: FormData): GivenPoints[] =>
  form
    .getAll('criterion')
    .map(String)
    .flatMap((criterion) => {
      const typed = said(form, `points-${criterion}`);
      if (typed === '') return [];
      const read = readNumber(typed);
      const points = read.ok && read.value !== null ? read.value : Number.NaN;
      if (!(points >= 0 && points <= 5)) throw new Refused('Los puntos van de 0 a 5.');
      const reason = said(form, `reason-${criterion}`);
      if (reason === '')
        throw new Refused('Diga por qué en cada criterio que puntúa: así otra persona pondría lo mismo.');
      return [{ criterion, points, reason }];
    });
