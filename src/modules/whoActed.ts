import { type Facts, timelineOf } from '../charter/index.ts';
import { type Deputy, deputiesIn, namesIn } from './absences.ts';
import { institutionOf } from './common/institution/index.ts';
import type { House } from './house.ts';

type Ground = Pick<House, 'database' | 'facts' | 'clock' | 'charter'>;

/** Who could act in a post at an instant; `asOf`, as it was known then. */
export interface WhoAsked {
  post: string;
  at: Date;
  function?: string;
  asOf?: Date;
}

/** The answer, with what it rests on. */
export interface WhoAnswer {
  postName: string;
  at: string;
  asOf: string;
  /** False when the question says up to when facts count. */
  isAsKnownNow: boolean;
  deputies: Deputy[];
  /** What nobody has verified. */
  doubts: string[];
}

/** Answers who could act, in what capacity, by what act or norm; undefined when there was no such post. */
export const whoActed = async (house: Ground, asked: WhoAsked): Promise<WhoAnswer | undefined> => {
  const facts = await house.facts(asked.asOf);
  const post = facts.posts.find(({ id }) => id === asked.post);
  if (!post) return undefined;
  const all = deputiesIn(facts, await namesIn(house, facts, asked.asOf), post.id, asked.at);
  const code = asked.function;
  const deputies = code
    ? all.filter(({ functions }) => functions.includes(code)).map((each) => ({ ...each, functions: [code] }))
    : all;
  return {
    postName: post.label,
    at: asked.at.toISOString(),
    asOf: (asked.asOf ?? house.clock.now()).toISOString(),
    isAsKnownNow: asked.asOf === undefined,
    deputies,
    doubts: [...new Set(deputies.flatMap(({ basis }) => (basis?.includes('sin verificar') ? [basis] : [])))],
  };
};

/** One time in which somebody acted for the holder of a post, or nobody could. */
export interface Replacement {
  post: string;
  postName: string;
  person: string | null;
  name: string;
  capacity: string;
  functions: string;
  basis: string;
  from: string;
  to: string | null;
  /** How many changes they signed in it. */
  acts: number;
}

/** Every replacement that touches a period, the latest first; those of one person where it is said. */
export const replacementsIn = async (
  house: Ground,
  { from, to, person }: { from: Date; to: Date; person?: string },
): Promise<Replacement[]> => {
  const facts = await house.facts();
  const names = await namesIn(house, facts);
  const signed = await signedIn(house, from, to);
  return facts.posts
    .flatMap((post) => inPost(post, { from, to }, facts, names))
    .filter((each) => person === undefined || each.person === person)
    .map((each) => ({ ...each, acts: countOf(signed, each) }))
    .toSorted((a, b) => b.from.localeCompare(a.from) || a.postName.localeCompare(b.postName, 'es'));
};

const capacities: Readonly<Record<string, string>> = {
  subrogante: 'Subrogante (S)',
  suplente: 'Suplente (Sup.)',
  interino: 'Interino (I)',
};

type Uncounted = Omit<Replacement, 'acts'>;

const inPost = (
  post: Facts['posts'][number],
  { from, to }: { from: Date; to: Date },
  facts: Facts,
  names: ReadonlyMap<string, string>,
): Uncounted[] => {
  // A post that nobody ever held is not replaced: it was never filled.
  if (!facts.tenures.some((held) => held.post === post.id)) return [];
  const open = new Map<string, Uncounted>();
  const found: Uncounted[] = [];
  for (const episode of timelineOf(post, from, to, facts)) {
    const [start, end] = [new Date(episode.from).toISOString(), new Date(episode.to).toISOString()];
    for (const { functions, acting, missing } of episode.shares) {
      if (acting?.capacity === 'titular' || acting?.capacity === 'prorroga') continue;
      const key = JSON.stringify([functions, acting?.person, acting?.capacity, acting?.basis]);
      const before = open.get(key);
      if (before?.to === start) before.to = end;
      else {
        const row = {
          post: post.id,
          postName: post.label,
          person: acting?.person ?? null,
          name: acting ? (names.get(acting.person) ?? '') : 'Nadie',
          capacity: acting ? (capacities[acting.capacity] ?? acting.capacity) : 'Sin quien actúe',
          functions: functions.length === post.functions.length ? 'Todas' : functions.join(', '),
          basis: acting?.basis ?? missing ?? '',
          from: start,
          to: end,
        };
        open.set(key, row);
        found.push(row);
      }
    }
  }
  return found;
};

interface Signed {
  post: string;
  person: string;
  at: string;
}

const signedIn = ({ database }: Ground, from: Date, to: Date): Promise<Signed[]> =>
  database.rows<Signed>(
    `select post, person, at from event
    where at >= $1 and at < $2 and capacity in ('subrogante', 'suplente', 'interino') and post is not null`,
    [from, to],
  );

const countOf = (signed: readonly Signed[], { post, person, from, to }: Uncounted): number =>
  signed.filter((act) => {
    const at = Date.parse(act.at);
    return act.post === post && act.person === person && at >= Date.parse(from) && (to === null || at < Date.parse(to));
  }).length;

/** How the institution calls itself on its papers. */
export const institutionName = async ({ database }: Pick<Ground, 'database'>): Promise<string> =>
  (await institutionOf(database))?.name ?? 'Cabildo';
