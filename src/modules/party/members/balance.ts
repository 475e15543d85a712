import type { Actor } from '../../../charter/index.ts';
import { answerOn } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { openSealed } from '../sealed/index.ts';
import { type Activity, activityOf } from './activity.ts';
import { membersIn } from './belonging.ts';
import type { Ground } from './keeping.ts';
import { member } from './member.record.ts';

/** Groups of fewer people than this are never counted on a screen (Ley 19.628: nobody may be recognised in a figure). */
export const smallestGroup = 5;

/** How many are women and how many men in a body; nothing when they are too few to be counted. */
export interface Balance {
  women: number;
  men: number;
  others: number;
  total: number;
  /** The larger part of one sex, in per cent with one decimal. */
  largest: number;
  isWithin: boolean;
}

/** The rule on the balance of collegiate bodies, as the law says it on a day. */
export interface BalanceRule {
  cap: number;
  norm: string;
  verified: boolean;
}

export const balanceRule = async (
  { database }: Pick<Ground, 'database'>,
  on: string,
): Promise<BalanceRule | undefined> => {
  const answer = answerOn(await lawSeenBy(database), 'party.organ.sex.cap', on);
  if ('missing' in answer || typeof answer.value !== 'number') return undefined;
  return { cap: answer.value, norm: answer.norm, verified: answer.verified };
};

/** The balance of some people; of three, one of the other sex is enough (Ley 18.603, ex art. 23). */
export const balanceOf = (sexes: readonly unknown[], cap: number): Balance => {
  const count = (sex: string): number => sexes.filter((each) => each === sex).length;
  const [women, men, total] = [count('female'), count('male'), sexes.length];
  const largest = total === 0 ? 0 : Math.round((1000 * Math.max(women, men)) / total) / 10;
  const isWithin = total === 3 ? Math.max(women, men) < 3 : largest <= cap;
  return { women, men, others: total - women - men, total, largest, isWithin };
};

/** A body with its balance, or without it when it is too small to be shown. */
export interface BodyBalance {
  id: string;
  name: string;
  kind: string;
  balance: Balance | undefined;
}

/** How the members are in figures: nothing of fewer than five. */
export interface Statistics {
  rule: BalanceRule | undefined;
  affiliated: Balance | undefined;
  leadership: Balance | undefined;
  bodies: BodyBalance[];
  states: { key: string; count: number | undefined }[];
  activity: { key: Activity; count: number | undefined }[];
}

/** The figures of the members for who may measure the balance; the opening of the sealed sexes stays written. */
export const statisticsFor = async (ground: Ground, actor: Actor): Promise<Statistics> => {
  const today = dateInChile(ground.clock.now());
  const rows = await ground.database.rows<{ id: string; state: string; person: string | null }>(
    'select id, state, person from member where seal is not null',
  );
  const current = rows.filter(({ state }) => state === 'affiliated' || state === 'suspended');
  const opened = await openSealed(ground, actor, {
    record: member,
    rows: current.map(({ id }) => id),
    fields: ['sex'],
    purpose: 'balance',
  });
  const rule = await balanceRule(ground, today);
  const of = (ids: readonly string[]): Balance =>
    balanceOf(
      ids.map((id) => opened.get(id)?.sex),
      rule?.cap ?? 100,
    );
  const standing = await activityOf(
    ground,
    current.map(({ id }) => id),
  );
  return {
    rule,
    affiliated: unlessSmall(of(current.map(({ id }) => id))),
    leadership: await leadershipOf(ground, current, of),
    bodies: await bodiesOf(
      ground,
      current.map(({ id }) => id),
      of,
    ),
    states: suppressed(countsOf(rows.map(({ state }) => state))),
    activity: suppressed(countsOf([...standing.values()].map(({ activity }) => activity))),
  };
};

const unlessSmall = (balance: Balance): Balance | undefined => (balance.total < smallestGroup ? undefined : balance);

// Who leads is known to all: the law's rule on collegiate bodies is about them, however few they are.
const leadershipOf = async (
  { database, clock }: Ground,
  current: readonly { id: string; person: string | null }[],
  of: (ids: readonly string[]) => Balance,
): Promise<Balance | undefined> => {
  const leaders = await database.rows<{ person: string }>(
    `select distinct person from tenure join post on post.id = tenure.post
    where start_at <= $1::timestamptz and coalesce(end_at, 'infinity') > $1::timestamptz
      and not post.functions && array['ADM1', 'P31']`,
    [clock.now().toISOString()],
  );
  const persons = new Set(leaders.map(({ person }) => person));
  const ids = current.filter(({ person }) => person !== null && persons.has(person)).map(({ id }) => id);
  return ids.length === 0 ? undefined : of(ids);
};

const bodiesOf = async (
  ground: Ground,
  current: readonly string[],
  of: (ids: readonly string[]) => Balance,
): Promise<BodyBalance[]> => {
  const units = await ground.database.rows<{ id: string; name: string; kind: string }>(
    `select id, name, kind from party_unit where state <> 'dissolved' and id in (select unit from membership where end_on is null)
    order by kind, name`,
  );
  return Promise.all(
    units.map(async (unit) => {
      const inside = await membersIn(ground, unit.id, current);
      return { ...unit, balance: unlessSmall(of([...inside.keys()])) };
    }),
  );
};

const countsOf = <Key extends string>(keys: readonly Key[]): { key: Key; count: number }[] =>
  [...Map.groupBy(keys, (key) => key)]
    .map(([key, all]) => ({ key, count: all.length }))
    .toSorted((a, b) => b.count - a.count);

/** Leaves out the counts of small groups and, where only one is left out, the next: it could be told from the total. */
export const suppressed = <Key>(
  counts: readonly { key: Key; count: number }[],
): { key: Key; count: number | undefined }[] => {
  const small = counts.filter(({ count }) => count > 0 && count < smallestGroup);
  const next = counts.filter(({ count }) => count >= smallestGroup).toSorted((a, b) => a.count - b.count)[0];
  const hidden = new Set([...small, ...(small.length === 1 && next ? [next] : [])]);
  return counts.map((each) => ({ key: each.key, count: hidden.has(each) ? undefined : each.count }));
};
