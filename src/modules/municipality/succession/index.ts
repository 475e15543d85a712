import { addDays, type answerOn, addMonths, weekdayOf } from '../../../law/index.ts';
import type { ValueId } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { showDate } from '../../../records/fields/date.ts';

type ValueAt = (id: ValueId) => ReturnType<typeof answerOn>;

/** What the law says of one post beyond who follows whom. */
interface Remarks {
  /** What follows when a substitution has lasted as long as the law allows; reads after «Después, ». */
  afterLimit?: string;
  /** What is coming. */
  ahead?(at: Date, valueAt: ValueAt): string[];
}

const daysOf = (answer: ReturnType<ValueAt>): { days: number; norm: string } | undefined =>
  'value' in answer && typeof answer.value === 'number'
    ? {
        days: answer.value,
        norm: `${answer.norm}${answer.confidence === 'confirmed' && answer.verified ? '' : ', sin verificar'}`,
      }
    : undefined;

/** By post of the charter. */
export const successionRemarks: Readonly<Record<string, Remarks>> = {
  alcalde: {
    afterLimit: 'el concejo designa de entre sus miembros un alcalde suplente (Ley 18.695 art. 62)',
    ahead(at, valueAt) {
      const term = daysOf(valueAt('mayor.candidate.absence'));
      if (!term) return [];
      const today = dateInChile(at);
      const election = municipalElectionAfter(today);
      const begins = addDays(election, -term.days);
      if (today < addMonths(begins, -6)) return [];
      return [
        `Elección municipal el ${showDate(election)}: si el alcalde es candidato en su comuna, lo subroga quien corresponda desde el ${showDate(begins)} hasta el día siguiente de la elección (${term.norm}). Declare entonces su ausencia con esas fechas.`,
      ];
    },
  },
};

/** The last Sunday of October every four years, 2024 being one of them (Ley 18.695 art. 106). */
export const municipalElectionAfter = (today: string): string => {
  for (let year = Number(today.slice(0, 4)); ; year += 1) {
    const last = `${year}-10-31`;
    const sunday = addDays(last, -weekdayOf(last));
    if ((year - 2024) % 4 === 0 && sunday >= today) return sunday;
  }
};
