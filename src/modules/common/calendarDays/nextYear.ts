import type { CalendarFacts } from './facts.ts';
import { isConfirmed, standingOf } from './year.ts';

/** From 1 December, what to tell whoever keeps the calendar while next year is not confirmed; nothing before, or once it is. */
export const nextYearUnconfirmed = (facts: CalendarFacts, today: string): string | undefined => {
  const next = Number(today.slice(0, 4)) + 1;
  if (today.slice(5) < '12-01' || isConfirmed(standingOf(facts, next))) return undefined;
  return `Los feriados de ${next} están sin confirmar: revíselos antes del 31 de diciembre, porque los plazos que pasan a ${next} ya los cuentan.`;
};
