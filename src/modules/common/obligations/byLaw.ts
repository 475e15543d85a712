import { answerOn, type Confidence, type LocalDate, type Values } from '../../../law/index.ts';
import type { Distance, Obligation } from './obligation.ts';

/**
 * The obligation as the law says it on a day: where it names a legal value, its distance is that value's, so that a correction of
 * the law reaches every term that begins afterwards. Where the law says nothing that day, it stays as written.
 */
export const byLaw = (obligation: Obligation, law: Values, on: LocalDate): Obligation => {
  const { rule, value } = obligation;
  if (value === undefined || !('distance' in rule)) return obligation;
  const answer = answerOn(law, value, on);
  if ('missing' in answer || typeof answer.value !== 'number') return obligation;
  const amount = amountIn(rule.distance, answer.value, answer.unit ?? '');
  const lawConfidence = answer.others.length > 0 ? 'likely' : answer.confidence;
  return {
    ...obligation,
    rule: { ...rule, distance: { ...rule.distance, amount } },
    norm: amount === rule.distance.amount ? obligation.norm : answer.norm,
    confidence:
      surenesses[Math.max(surenesses.indexOf(obligation.confidence), surenesses.indexOf(lawConfidence))] ?? 'doubtful',
  };
};

const surenesses: readonly Confidence[] = ['confirmed', 'likely', 'doubtful'];

const amountIn = ({ unit }: Distance, figure: number, written: string): number =>
  unit === 'months' && written.startsWith('año') ? figure * 12 : figure;
