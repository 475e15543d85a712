import {
  CannotCount,
  type DayCalendar,
  type DeadlineCount,
  deadline,
  type LocalDate,
  termOf,
  type Values,
} from '../../../law/index.ts';
import { byLaw, type Obligation } from '../../common/obligations/index.ts';
import { answerToObservations, answerToRegionalObservations } from '../obligations/index.ts';

/** Who reviews, as far as its terms are concerned. */
export interface Reviewer {
  source: string;
  evaluator: string | null;
}

/** The duty to answer, whose term is that of the source; undefined where no norm is known. */
export const dutyOf = ({ source, evaluator }: Reviewer): Obligation | undefined => {
  if (/\bfril\b/i.test(source)) return answerToRegionalObservations;
  return evaluator === 'mdsf' ? answerToObservations : undefined;
};

/** The same with the days that the reviewer gave, which go before those of the norm. */
const asGiven = (duty: Obligation, days: number): Obligation => ({
  ...duty,
  value: undefined,
  rule: {
    each: 'occurrence',
    since: 'Día en que se recibieron las observaciones',
    distance: { amount: days, unit: 'businessDays' },
  },
  norm: 'Plazo que dio el revisor',
  confidence: 'confirmed',
});

/** The duty to answer an observation as it binds on the day on which it was received; undefined where nobody knows the term. */
export const dutyToAnswer = (
  reviewer: Reviewer,
  given: number | null,
  law: Values,
  receivedOn: LocalDate,
): Obligation | undefined => {
  const duty = dutyOf(reviewer);
  if (given !== null) return asGiven(duty ?? answerToRegionalObservations, given);
  return duty && byLaw(duty, law, receivedOn);
};

/** Until when an observation is answered, each day counted. */
export const answerCount = (
  duty: Obligation,
  receivedOn: LocalDate,
  calendar: DayCalendar,
): DeadlineCount | undefined => {
  if (!('distance' in duty.rule)) return undefined;
  const term = {
    ...termOf('habiles', duty.rule.distance.amount, duty.norm),
    verified: duty.confidence === 'confirmed',
  };
  try {
    return deadline(term, receivedOn, calendar, { startedBy: 'recepción de las observaciones' });
  } catch (problem) {
    if (problem instanceof CannotCount) return undefined;
    throw problem;
  }
};
