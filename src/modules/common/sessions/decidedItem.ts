import type { Change } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';
import { changesAny, wasIn } from '../posts/index.ts';

// What the agreement was taken on: the point, by which majority, whom it appoints and what it moves.
const agreedOn = [
  'session',
  'title',
  'matter',
  'subject_path',
  'subject_id',
  'subject_action',
  'appoint_post',
  'appoint_as',
  'appointee',
  'appoint_deputy',
  'appoint_on',
  'appoint_until',
];

/** Refuses to rewrite under its agreement what a point decided, or to remove it. */
export const refuseOtherDecision = (change: Change): void => {
  if (!change.before) return;
  const result = wasIn(change, 'result');
  if (result !== 'approved' && result !== 'rejected') return;
  if (change.after && !changesAny(change, agreedOn)) return;
  throw new Refused(
    'Este punto ya tiene su acuerdo: lo que se decidió y a quién designa no se cambia. Si hay que corregirlo, adopte otro acuerdo que lo reemplace.',
    undefined,
    409,
  );
};
