import { type Actor, can, type Capacity, capacityMark, type Facts, milliseconds, sharesAt } from '../charter/index.ts';
import type { Desk } from '../records/desk.ts';
import { sourceOf } from '../records/reads.ts';
import { notFound } from '../records/refused.ts';
import { binder } from '../records/sql/binder.ts';
import { absenceFor, absenceOf, type Act, actsOf, ownTenures, type OwnTenure, person } from './common/posts/index.ts';
import { type Brief, briefOf, seatOf } from './brief.ts';
import type { House } from './house.ts';
import { remarksOn } from './remarks.ts';

/** Who acts in some functions of a post; nobody, with what is missing. */
export interface Deputy {
  person?: string;
  name?: string;
  /** ` (S)`, ` (Sup.)`, ` (I)`; empty for the holder. */
  mark: string;
  capacity?: Capacity;
  basis?: string;
  functions: readonly string[];
  /** True when these are all functions of the post. */
  isAll: boolean;
  until?: string;
  missing?: string;
}

/** An absence as it is shown to those whom it concerns. */
export interface Away {
  id: string;
  post: string;
  postName: string;
  holder: string;
  holderName: string;
  startAt: string;
  endAt: string | null;
  stands: 'ahead' | 'now' | 'over' | 'annulled';
}

type Ground = Pick<House, 'edition' | 'charter' | 'store' | 'catalog' | 'database' | 'facts' | 'clock'>;

/** What a person must know today of their own absences and of those of others for whom they act. */
export interface Standing {
  /** Posts of which they may say that they are away. */
  tenures: OwnTenure[];
  away: (Away & { deputies: Deputy[] })[];
  /** Own absences that ended in the last days, with how much was done in their name. */
  back: (Away & { acts: number })[];
  acting: { post: string; label: string; basis: string; until: string | null; absence: string | null }[];
  /** What the law says of how long these posts may stand so. */
  remarks: string[];
}

const shownAfterReturn = 14 * 86_400_000;

/** Gathers it for who works at the desk. */
export const standingOf = async (house: Ground, desk: Desk): Promise<Standing> => {
  const { person, holdings } = desk.actor;
  const [tenures, recent, facts] = await Promise.all([
    ownTenures(house.database, person, desk.now),
    absencesOf(house, { person, since: new Date(desk.now.getTime() - shownAfterReturn) }),
    house.facts(),
  ]);
  const open = recent.filter(({ stands }) => stands === 'ahead' || stands === 'now');
  const over = recent.filter(({ stands }) => stands === 'over');
  const names = await namesIn(house, facts);
  const [away, counted, acting] = await Promise.all([
    open.map((each) => ({ ...each, deputies: deputiesIn(facts, names, each.post, momentOf(each, desk.now)) })),
    Promise.all(over.map(async (each) => ({ ...each, acts: (await doneFor(house, desk, each, 1_000)).length }))),
    Promise.all(
      holdings
        .filter(({ capacity }) => capacity === 'subrogante' || capacity === 'suplente' || capacity === 'interino')
        .map(async ({ post, postLabel, capacity, basis, until = null }) => {
          const [absence] = await absencesOf(house, { post, since: desk.now });
          const isOpen = absence?.stands === 'now';
          const label = postLabel + capacityMark[capacity];
          return { post, label, basis, until, absence: isOpen ? absence.id : null };
        }),
    ),
  ]);
  const concerned = [...tenures.map(({ post }) => post), ...acting.map(({ post }) => post)];
  const remarks = await remarksIn(house, facts, concerned, desk.now);
  return { tenures, away, back: counted.filter(({ acts }) => acts > 0), acting, remarks };
};

/** When to ask who acts: what is ahead is told as it will be at its first minute. */
export const momentOf = ({ startAt, stands }: Away, now: Date): Date => (stands === 'ahead' ? new Date(startAt) : now);

/** Absences of a person or in a post that were open at `since` or later, the first to begin first. */
export const absencesOf = async (
  { database, clock }: Pick<Ground, 'database' | 'clock'>,
  { person, post, id, since }: { person?: string; post?: string; id?: string; since?: Date },
): Promise<Away[]> => {
  const rows = await database.rows<Omit<Away, 'stands'> & { state: string }>(
    `select absence.id, post.id as post, post.name as "postName", person.id as holder, person.name as "holderName",
      absence.start_at as "startAt", absence.end_at as "endAt", absence.state
    from absence
    join tenure on tenure.id = absence.tenure
    join post on post.id = tenure.post
    join person on person.id = tenure.person
    where ($1::uuid is null or person.id = $1::uuid) and ($2::uuid is null or post.id = $2::uuid)
      and ($3::uuid is null or absence.id = $3::uuid)
      and ($4::timestamptz is null
        or (absence.state is distinct from 'annulled' and (absence.end_at is null or absence.end_at > $4::timestamptz)))
    order by absence.start_at`,
    [person ?? null, post ?? null, id ?? null, since ?? null],
  );
  const now = clock.now().getTime();
  return rows.map(({ state, ...away }) => ({ ...away, stands: standsOf(away, state, now) }));
};

const standsOf = (away: Pick<Away, 'startAt' | 'endAt'>, state: string, now: number): Away['stands'] => {
  if (state === 'annulled') return 'annulled';
  if (Date.parse(away.startAt) > now) return 'ahead';
  return away.endAt !== null && Date.parse(away.endAt) <= now ? 'over' : 'now';
};

/** Names of the people in the facts, as they are now or were known at an instant. */
export const namesIn = async (
  { database }: Pick<Ground, 'database'>,
  facts: Facts,
  asOf?: Date,
): Promise<Map<string, string>> => {
  const people = [facts.tenures, facts.designations ?? [], facts.delegations ?? []].flat().map((fact) => fact.person);
  const bind = binder();
  const rows = await database.rows<{ id: string; name: string }>(
    `select id, name from ${sourceOf(person, asOf?.toISOString(), bind)} t where id = any(${bind([...new Set(people)], 'uuid[]')})`,
    bind.values,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Who acts in a post at an instant, in words. */
export const deputiesIn = (facts: Facts, names: ReadonlyMap<string, string>, post: string, at: Date): Deputy[] => {
  const found = facts.posts.find(({ id }) => id === post);
  if (!found) return [];
  return sharesAt(found, at, facts).map(({ functions, acting, missing }) => ({
    functions,
    isAll: functions.length === found.functions.length,
    mark: acting ? capacityMark[acting.capacity] : '',
    ...(acting && { capacity: acting.capacity }),
    ...(missing !== undefined && { missing }),
    ...(acting && { person: acting.person, name: names.get(acting.person) ?? '', basis: acting.basis }),
    ...(acting?.until !== undefined && { until: new Date(milliseconds(acting.until)).toISOString() }),
  }));
};

/** What others signed in the post while its holder was away, as far as the person at the desk may see it. */
export const doneFor = (house: Pick<Ground, 'clock'>, desk: Desk, away: Away, most: number): Promise<Act[]> =>
  actsOf(desk, {
    posts: [away.post],
    from: new Date(away.startAt),
    to: new Date(away.endAt ?? house.clock.now()),
    notBy: away.holder,
    most,
  });

/** All that the page of an absence shows to its holder, to who acts for them and to the registrars. */
export interface AbsencePage {
  away: Away;
  version: number;
  /** Only for the holder and the registrars. */
  why: { cause: string; scope: readonly string[]; note: string | null; annulledWhy: string | null } | null;
  mayChange: boolean;
  isOwn: boolean;
  deputies: Deputy[];
  /** What the law says of how long this may last. */
  remarks: string[];
  brief: Brief | null;
  acts: Act[];
  hasMore: boolean;
}

const mostActs = 300;

/** Gathers the page; it does not exist for those whom the absence does not concern. */
export const absencePage = async (house: Ground, actor: Actor, id: string): Promise<AbsencePage> => {
  const absence = absenceOf(house.charter);
  const { row, isOwn, mayChange } = await absenceFor({ ...house, absence }, actor, id);
  const [away] = await absencesOf(house, { id });
  if (!away) throw notFound();
  const isDeputy = actor.holdings.some(
    ({ post, capacity }) => post === away.post && capacity !== 'titular' && capacity !== 'prorroga',
  );
  if (!mayChange && !isDeputy) throw notFound();
  const reader = house.store.for(isOwn || isDeputy ? await inSeat(house, actor, away) : actor);
  const facts = await house.facts();
  const now = house.clock.now();
  const isOpen = away.stands === 'now' || away.stands === 'ahead';
  const acts = await doneFor(house, reader, away, mostActs + 1);
  return {
    away,
    version: row.version,
    why: mayChange ? { cause: row.cause, scope: row.scope ?? [], note: row.note, annulledWhy: row.annulledWhy } : null,
    mayChange,
    isOwn,
    deputies: isOpen ? deputiesIn(facts, await namesIn(house, facts), away.post, momentOf(away, now)) : [],
    remarks: isOpen ? await remarksIn(house, facts, [away.post], momentOf(away, now)) : [],
    brief: isOpen ? await briefOf(house, { post: away.post, holder: away.holder, reader: actor }) : null,
    acts: acts.slice(0, mostActs),
    hasMore: acts.length > mostActs,
  };
};

// The holder who is away, and who acts for them, read what was done in the post as its holder does.
const inSeat = async (house: Ground, actor: Actor, { post }: Away): Promise<Actor> => {
  const seat = await seatOf(house, post);
  return seat ? { ...actor, holdings: [...actor.holdings, seat] } : actor;
};

/** What the law says of how some posts stand, each sentence once. */
const remarksIn = async (house: Ground, facts: Facts, posts: readonly string[], at: Date): Promise<string[]> => {
  const known = facts.posts.filter(({ id }) => posts.includes(id));
  return [...new Set((await Promise.all(known.map((post) => remarksOn(house, facts, post, at)))).flat())];
};

/** True for who may write down the absence of anybody. */
export const mayRegister = (house: Pick<House, 'charter'>, actor: Actor): boolean =>
  can(actor, absenceOf(house.charter).serves).allowed;
