import { type Facts, holdsAt, milliseconds, type PostFact, type TenureFact } from './facts.ts';

/** A tenure whose term is over, and that the rule of its post prolongs. */
export type ProlongedFact = Omit<TenureFact, 'capacity'> & { capacity: 'prorroga' };

/**
 * Holders whose term is over and who go on until their successor takes office, where the rule of the post says so and the tenure
 * ended by its term and by nothing else. Of a collegiate post nobody can tell who succeeds whom: the first who comes ends it.
 */
export const prolongedIn = (post: PostFact, at: number, { tenures }: Facts): ProlongedFact[] => {
  const rule = post.prolongedBy;
  if (!rule) return [];
  const own = tenures.filter((tenure) => tenure.post === post.id && milliseconds(tenure.from) <= at);
  return own
    .filter((tenure) => isOver(tenure, at) && !own.some((other) => other !== tenure && succeeds(post, other, tenure)))
    .map(({ leftAt: to, ...tenure }) => ({
      ...tenure,
      to,
      capacity: 'prorroga',
      basis: `${tenure.basis}; en prórroga: ${rule}`,
    }));
};

const isOver = ({ capacity, endedBy, to, leftAt }: TenureFact, at: number): boolean =>
  capacity === 'titular' && endedBy === 'term' && to !== undefined && holdsAt({ from: to, to: leftAt }, at);

/** Whether one tenure began, or still ran, when the other was over. */
const succeeds = ({ kind }: PostFact, { from, to }: TenureFact, { to: end }: TenureFact): boolean => {
  if (end === undefined) return false;
  const over = milliseconds(end);
  return milliseconds(from) >= over || (kind !== 'collegiate' && (to === undefined || milliseconds(to) > over));
};
