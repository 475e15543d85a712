import type { Rolled } from './rolling.ts';
import type { CountStep, DeadlineCount, Extension, Term } from './term.ts';

/** The count with its norms and what in it is not verified. */
export const told = (
  term: Term,
  steps: CountStep[],
  { on, doubts, warnings }: Pick<Rolled, 'on' | 'doubts' | 'warnings'>,
  extensions: readonly Extension[],
): DeadlineCount => {
  const norms = [term.norm, ...extensions.map(({ norm }) => norm), ...steps.flatMap(({ norm }) => norm ?? [])];
  const all = [
    ...(term.verified ? [] : [`${term.norm}: falta que una persona verifique esta regla.`]),
    ...extensions
      .filter(({ verified }) => verified === false)
      .map(({ norm }) => `${norm}: falta verificar la ampliación.`),
    ...steps
      .filter(({ verified }) => verified === false)
      .map(({ on: day, reason, norm }) => `${day}, ${reason} (${norm}): sin verificar.`),
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
