import type { TimelineMilestone } from '../../modules/municipality/portfolio/index.ts';
import { showDate } from '../../records/fields/date.ts';

/** How a milestone stands on a day. */
export type Standing = 'done' | 'late' | 'ahead';

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const days = (count: number): string => (count === 1 ? '1 día' : `${count.toLocaleString('es-CL')} días`);

/** Done, past its day without being done, or still to come. */
export const standingOf = ({ plannedOn, actualOn }: TimelineMilestone, today: string): Standing =>
  actualOn !== null && actualOn <= today ? 'done' : plannedOn < today ? 'late' : 'ahead';

/** A milestone in words: «Recepción: planificada 1 jul 2026, atrasada 20 días; el plan decía 1 abr 2026». */
export const milestoneWords = (milestone: TimelineMilestone, today: string): string => {
  const { name, plannedOn, actualOn, thenOn } = milestone;
  const then = thenOn !== null && thenOn !== plannedOn ? `; antes se planificó para el ${showDate(thenOn)}` : '';
  return `${name}: ${wordsOf(plannedOn, actualOn, standingOf(milestone, today), today)}${then}`;
};

const wordsOf = (plannedOn: string, actualOn: string | null, standing: Standing, today: string): string => {
  if (standing === 'late') return `planificado ${showDate(plannedOn)}, atrasado ${days(daysBetween(plannedOn, today))}`;
  if (standing === 'ahead' || actualOn === null) return `planificado ${showDate(plannedOn)}`;
  const slip = daysBetween(plannedOn, actualOn);
  if (slip === 0) return `cumplido ${showDate(actualOn)}, en su fecha`;
  return `cumplido ${showDate(actualOn)}, ${days(Math.abs(slip))} ${slip > 0 ? 'después' : 'antes'} de lo planificado`;
};

/** All milestones of an initiative in a line: «2 de 4 hitos cumplidos · 1 atrasado · próximo: Recepción, 1 jul 2026». */
export const summaryOf = (milestones: readonly TimelineMilestone[], today: string): string => {
  if (milestones.length === 0) return 'sin hitos';
  const of = (standing: Standing) => milestones.filter((each) => standingOf(each, today) === standing);
  const late = of('late').length;
  const [next] = of('ahead');
  return [
    `${of('done').length} de ${milestones.length} hitos cumplidos`,
    late > 0 ? `${late} ${late === 1 ? 'atrasado' : 'atrasados'}` : '',
    next ? `próximo: ${next.name}, ${showDate(next.plannedOn)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
};
