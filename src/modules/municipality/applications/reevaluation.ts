import { valueOn } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import type { application } from './application.record.ts';

/** A real cost beside what was recommended, and what the law says of the difference. */
export interface Reevaluation {
  recommended: number;
  real: number;
  /** How much more, in percent with one decimal. */
  over: number;
  limit: number;
  norm: string;
  verified: boolean;
}

const decided = ['recommended', 'prioritised', 'funded'];

/** Whether what it really costs asks for another evaluation; undefined while it does not, or nobody knows both figures. */
export const reevaluationOf = async (
  desk: Desk,
  { state, recommended, actualCost }: Row<typeof application>,
): Promise<Reevaluation | undefined> => {
  if (!recommended || actualCost === null || !decided.includes(state ?? '')) return undefined;
  const says = valueOn(await lawSeenBy(desk.sql), 'sni.reevaluacion_pct', dateInChile(desk.now));
  if (!('value' in says)) return undefined;
  const over = Math.round(((actualCost - recommended) / recommended) * 1000) / 10;
  if (over <= says.value) return undefined;
  return { recommended, real: actualCost, over, limit: says.value, norm: says.norm, verified: says.verified };
};
