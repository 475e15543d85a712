import { appointersOf, bodyKinds, type Facts, milliseconds, type PostFact, timelineOf } from '../charter/index.ts';
import type { Desk } from '../records/desk.ts';
import { sourceOf } from '../records/reads.ts';
import type { RecordType } from '../records/record.ts';
import { notFound } from '../records/refused.ts';
import { binder } from '../records/sql/binder.ts';
import { type Deputy, deputiesIn, namesIn } from './absences.ts';
import { type PersonPosts, personPosts, postOf, unit } from './common/posts/index.ts';
import type { House } from './house.ts';
import { remarksOn } from './remarks.ts';

type Ground = Pick<House, 'database' | 'facts' | 'clock' | 'charter' | 'edition'>;

/** A moment that is asked about, as it is known now or was known then. */
export interface Moment {
  at: Date;
  asOf?: Date;
}

/** A post of the organigram with who acts in it. */
export interface PlacedPost {
  id: string;
  name: string;
  isCollegiate: boolean;
  deputies: Deputy[];
}

/** A unit with its posts and what depends on it. */
export interface PlacedUnit {
  id: string;
  name: string;
  posts: PlacedPost[];
  units: PlacedUnit[];
}

/** Units, posts and who acts in each at a moment. */
export const organigramOf = async (house: Ground, { at, asOf }: Moment): Promise<PlacedUnit[]> => {
  const bind = binder();
  const [facts, units] = await Promise.all([
    house.facts(asOf),
    house.database.rows<{ id: string; code: string; name: string; parent: string | null }>(
      `select id, code, name, parent from ${sourceOf(unit, asOf?.toISOString(), bind)} t order by created_at, name`,
      bind.values,
    ),
  ]);
  const names = await namesIn(house, facts, asOf);
  const order = new Map(house.charter.posts.map(({ code }, index) => [code, index]));
  const posts = facts.posts.toSorted((a, b) => (order.get(a.code) ?? 1e6) - (order.get(b.code) ?? 1e6));
  const unitsUnder = (parent: string | null): PlacedUnit[] =>
    units
      .filter((unit) => unit.parent === parent)
      .map(({ id, code, name }) => ({
        id,
        name,
        posts: posts
          .filter(({ unit }) => unit === code)
          .map((post) => ({
            id: post.id,
            name: post.label,
            isCollegiate: post.kind === 'collegiate',
            deputies: shownOf(deputiesIn(facts, names, post.id, at)),
          })),
        units: unitsUnder(id),
      }));
  return unitsUnder(null);
};

/** A person once, however many acts give them their functions. */
const shownOf = (deputies: readonly Deputy[]): Deputy[] => [
  ...new Map(deputies.map((deputy) => [`${deputy.name} ${deputy.mark} ${deputy.missing}`, deputy])).values(),
];

/** A stretch of a post's time line with who acted in it. */
export interface Stretch {
  from: string;
  to: string | null;
  deputies: Deputy[];
}

/** Who follows whom in a post when its holder is away or missing. */
export interface Rule {
  rank: number;
  substitute: string;
  name: string;
  trigger: string;
  basis: string;
}

/** All that the page of a post shows. */
export interface PostPage {
  id: string;
  name: string;
  unit: string;
  isCollegiate: boolean;
  source: string | null;
  functions: { code: string; label: string }[];
  deputies: Deputy[];
  timeline: Stretch[];
  rules: Rule[];
  /** Which bodies give it by agreement; absent where nobody has said it. */
  appointers: { names: string[]; how: string; source: string; verified: boolean } | undefined;
  remarks: string[];
}

const aYear = 366 * 86_400_000;

/** Gathers the page of a post at a moment: who acts, the time line of those who did and will, who would follow. */
export const postPage = async (house: Ground, id: string, { at, asOf }: Moment): Promise<PostPage> => {
  const facts = await house.facts(asOf);
  const post = facts.posts.find((each) => each.id === id);
  if (!post) throw notFound();
  const names = await namesIn(house, facts, asOf);
  const bind = binder();
  const of = (record: RecordType): string => sourceOf(record, asOf?.toISOString(), bind);
  const [kept] = await house.database.rows<{ unit: string; source: string | null }>(
    `select unit.name as unit, post.source from ${of(postOf(house.charter))} post join ${of(unit)} unit on unit.id = post.unit
    where post.id = ${bind(id, 'uuid')}`,
    bind.values,
  );
  const held = facts.tenures.filter((tenure) => tenure.post === id).map(({ from }) => milliseconds(from));
  const last = Math.max(at.getTime(), asOf ? 0 : house.clock.now().getTime()) + aYear;
  const episodes = held.length > 0 ? timelineOf(post, Math.min(...held), last, facts) : [];
  return {
    id,
    name: post.label,
    unit: kept?.unit ?? '',
    isCollegiate: post.kind === 'collegiate',
    source: kept?.source ?? null,
    functions: post.functions.map((code) => ({ code, label: labelOf(house, code) })),
    deputies: deputiesIn(facts, names, id, at),
    timeline: episodes
      .map(({ from, to }) => ({
        from: new Date(from).toISOString(),
        to: to === last ? null : new Date(to).toISOString(),
        deputies: shownOf(deputiesIn(facts, names, id, new Date(from))),
      }))
      .toReversed(),
    rules: rulesOf(facts, id),
    appointers: appointersIn(house, post),
    remarks: await remarksOn(house, facts, post, at),
  };
};

const appointersIn = ({ charter }: Ground, post: PostFact): PostPage['appointers'] => {
  const found = appointersOf(charter, post);
  if (!found) return undefined;
  const { by, how, source, verified } = found;
  return {
    names: Object.entries(bodyKinds).flatMap(([kind, label]) => (by.includes(kind) ? [label] : [])),
    how,
    source,
    verified,
  };
};

const labelOf = ({ charter }: Ground, code: string): string =>
  charter.functions.find((each) => each.code === code)?.label ?? code;

const triggers = { absence: 'En ausencia', vacancy: 'En vacancia', both: 'En ausencia y en vacancia' } as const;

const rulesOf = ({ substitutions = [], posts }: Facts, id: string): Rule[] =>
  substitutions
    .filter(({ post }) => post === id)
    .toSorted((a, b) => a.order - b.order)
    .map(({ order, substitute, trigger, basis }) => ({
      rank: order,
      substitute,
      name: posts.find((post) => post.id === substitute)?.label ?? '',
      trigger: triggers[trigger],
      basis,
    }));

/** The posts of one person: held, named to, delegated. */
export const personPage = async (desk: Desk, id: string): Promise<PersonPosts> => {
  const found = await personPosts(desk, id);
  if (!found) throw notFound();
  return found;
};
