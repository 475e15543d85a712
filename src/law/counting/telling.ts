import { readable } from '../date.ts';
import type { Rolled } from './rolling.ts';
import type { CountStep, DeadlineCount, Extension, Term } from './term.ts';

const saturdaysRestFrom = '2003-05-29';
const beforeTheLaw =
  'Hay días anteriores al 29 de mayo de 2003: hasta la Ley 19.880 el sábado se cuenta como hábil. Consulte a Jurídica.';

/** The count with its norms and what in it is not verified. */
export const told = (
  term: Term,
  steps: CountStep[],
  { on, doubts, warnings }: Pick<Rolled, 'on' | 'doubts' | 'warnings'>,
  extensions: readonly Extension[],
): DeadlineCount => {
  const norms = [
    ...term.norm.split('; '),
    ...extensions.map(({ norm }) => norm),
    ...steps.flatMap(({ norm }) => norm ?? []),
  ];
  const all = [
    ...(term.verified ? [] : [`${term.norm}: falta que una persona verifique esta regla.`]),
    ...extensions
      .filter(({ verified }) => verified === false)
      .map(({ norm }) => `${norm}: falta verificar la ampliación.`),
    ...steps
      .filter(({ verified }) => verified === false)
      .map(({ on: day, reason, norm }) => `${readable(day)}, ${reason} (${norm}): sin verificar.`),
    ...(term.unit === 'businessDays' && steps.some(({ on: day }) => day < saturdaysRestFrom) ? [beforeTheLaw] : []),
    ...doubts,
  ];
  return {
    on,
    steps,
    norms: [...new Set(norms)],
    verified: all.length === 0,
    doubts: [...new Set(all)],
    warnings,
    term,
  };
};
