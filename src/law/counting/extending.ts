import { CannotCount, isLocalDate, type LocalDate, readable } from '../date.ts';
import type { Extension, Term } from './term.ts';

/** By how many units the term grows; refused when the norm does not allow it. */
export const unitsOf = (extension: Extension, term: Term, dueBefore: LocalDate): number => {
  const { amount, share, norm, atMostShare } = extension;
  if (!norm.trim()) throw new CannotCount('Indique la norma que permite ampliar el plazo.', 'extensions');
  const units = amount ?? Math.floor(term.amount * (share ?? 0));
  if (!Number.isInteger(units) || units < 1)
    throw new CannotCount(
      'La ampliación debe ser de un día o más. Indique los días o la parte del plazo, por ejemplo la mitad.',
      'extensions',
    );
  const most = atMostShare === undefined ? Number.POSITIVE_INFINITY : Math.floor(term.amount * atMostShare);
  if (!extension.unit && units > most)
    throw new CannotCount(
      `La ampliación no puede pasar de ${most}: ${norm} permite a lo más la parte ${atMostShare} de un plazo de ${term.amount}.`,
      'extensions',
    );
  refuseLate(extension, dueBefore);
  return units;
};

const refuseLate = ({ askedOn, decidedOn, norm }: Extension, dueBefore: LocalDate): void => {
  for (const [done, on] of [
    ['pidió', askedOn],
    ['resolvió', decidedOn],
  ] as const) {
    if (!on) continue;
    if (!isLocalDate(on)) throw new CannotCount(`«${on}» no es una fecha del calendario.`, 'extensions');
    if (on > dueBefore)
      throw new CannotCount(
        `La ampliación se ${done} el ${readable(on)}, después de vencer el plazo (${readable(dueBefore)}). Un plazo vencido no se amplía (${norm}).`,
        'extensions',
      );
  }
};
