import { absenceOf, type Acting, actingIn, holdersOf } from './acting.ts';
import type { Capacity, Holding } from './actor.ts';
import type { FunctionCode } from './charter.ts';
import { type Facts, holdsAt, type Instant, milliseconds, type PostFact } from './facts.ts';

/** Everything that a person may act in at an instant: own posts, then those of others, then delegations. */
export function holdingsAt(instant: Instant, person: string, facts: Facts): Holding[] {
  const at = milliseconds(instant);
  const posts = facts.posts.filter((post) => holdsAt(post, at));
  const acted = posts.flatMap((post) => held(post, at, person, facts));
  // Own posts come first: nobody signs for another what their own post already allows.
  const own = acted.filter(isOwn);
  return [...own, ...acted.filter((each) => !isOwn(each)), ...delegated(posts, at, person, facts)];
}

/** What a person may act in, in one post, at an instant. */
export const holdingsIn = (post: PostFact, instant: Instant, person: string, facts: Facts): Holding[] => {
  const at = milliseconds(instant);
  if (!holdsAt(post, at)) return [];
  return [...held(post, at, person, facts), ...delegated([post], at, person, facts)];
};

const isOwn = ({ capacity }: Holding): boolean =>
  capacity === 'titular' || capacity === 'prorroga' || capacity === 'interino';

/** The functions of one post that the person acts in, gathered by capacity and basis. */
const held = (post: PostFact, at: number, person: string, facts: Facts): Holding[] => {
  if (!concerns(post, at, person, facts)) return [];
  const byBasis = new Map<string, { acting: Acting; functions: FunctionCode[] }>();
  for (const code of post.functions)
    for (const acting of actingIn(post, at, { function: code }, facts)) {
      if (acting.person !== person) continue;
      const key = `${acting.capacity} ${acting.basis}`;
      const known = byBasis.get(key) ?? { acting, functions: [] };
      known.functions.push(code);
      byBasis.set(key, known);
    }
  return [...byBasis.values()].map(({ acting, functions }) => holding(post, acting, functions));
};

// Asked for each post at each request: what certainly gives nothing is not looked into function by function.
const concerns = (post: PostFact, at: number, person: string, facts: Facts): boolean => {
  const holders = holdersOf(post, at, facts);
  if (holders.some((tenure) => tenure.person === person)) return true;
  const isAway = holders.some(({ id }) => facts.absences?.some((away) => away.tenure === id && holdsAt(away, at)));
  // An interino may be named while the term of the holder is prolonged.
  return holders.length === 0 || isAway || holders.some(({ capacity }) => capacity === 'prorroga');
};

/** What holders who are there have delegated to the person; it ends with their tenure. */
const delegated = (posts: readonly PostFact[], at: number, person: string, facts: Facts): Holding[] =>
  (facts.delegations ?? [])
    .filter((delegation) => delegation.person === person && holdsAt(delegation, at))
    .flatMap((delegation) => {
      const tenure = facts.tenures.find(({ id }) => id === delegation.tenure);
      const post = posts.find(({ id }) => id === tenure?.post);
      if (!tenure || !post || !holdsAt(tenure, at)) return [];
      const functions = post.functions.filter(
        (code) => delegation.scope.includes(code) && !absenceOf(tenure, at, code, facts),
      );
      if (functions.length === 0) return [];
      const capacity: Capacity = 'delegado';
      const until = delegation.to === undefined ? {} : { until: delegation.to };
      return [holding(post, { person, capacity, basis: delegation.basis, ...until }, functions)];
    });

const holding = (post: PostFact, acting: Acting, functions: readonly FunctionCode[]): Holding => ({
  post: post.id,
  postCode: post.code,
  postLabel: post.label,
  unit: post.unit,
  functions,
  capacity: acting.capacity,
  basis: acting.basis,
  ...(acting.until !== undefined && { until: new Date(milliseconds(acting.until)).toISOString() }),
});
