import type { Actor, Holding } from '../charter/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { calendarSeenBy } from './common/calendarDays/index.ts';
import { type Work, workFor } from './common/home/index.ts';
import { type OwedTask, owedSoon, tasksOwed } from './common/obligations/index.ts';
import { type Act, actsOf } from './common/posts/index.ts';
import type { House } from './house.ts';

/** What somebody must know who takes over a post: what is due, whose turn it is, what the holder was working on. */
export interface Brief {
  due: OwedTask[];
  dueTotal: number;
  mine: Work[];
  waiting: Work[];
  /** The rows that the holder last signed something in, each once. */
  lately: Act[];
}

const lookBack = 30 * 86_400_000;
const mostDue = 20;
const mostLately = 10;

/** Looks into a post as its holder does, for who takes it over. */
export const briefOf = async (
  house: Pick<House, 'store' | 'catalog' | 'charter' | 'database' | 'clock'>,
  { post, holder, reader }: { post: string; holder: string; reader: Actor },
): Promise<Brief> => {
  const seat = await seatOf(house, post);
  // The post alone: what its holder owes elsewhere is not the deputy's.
  const desk = house.store.for({ person: holder, name: reader.name, holdings: seat ? [seat] : [] });
  const calendar = await calendarSeenBy(desk.sql);
  const now = house.clock.now();
  const [owed, work, acts] = await Promise.all([
    tasksOwed(desk, calendar, mostDue),
    workFor(desk, house.catalog, house.charter),
    actsOf(desk, { posts: [post], from: new Date(now.getTime() - lookBack), to: now, most: 200 }),
  ]);
  const byHolder = acts.filter(({ person, does }) => person === holder && does !== 'delete');
  const lately = [...new Map(byHolder.toReversed().map((act) => [act.path, act])).values()].toReversed();
  return {
    due: owedSoon(owed, dateInChile(now)).tasks,
    dueTotal: owed.total,
    mine: work.filter(({ waitsFor }) => waitsFor.length === 0),
    waiting: work.filter(({ waitsFor }) => waitsFor.length > 0),
    lately: lately.slice(0, mostLately),
  };
};

/** A post as its holder has it, for reading what belongs to it; undefined when there is no such post. */
export const seatOf = async ({ database }: Pick<House, 'database'>, post: string): Promise<Holding | undefined> => {
  const [seat] = await database.rows<Omit<Holding, 'capacity' | 'basis'>>(
    `select post.id as post, post.code as "postCode", post.name as "postLabel", unit.code as unit,
      coalesce(post.functions, '{}') as functions
    from post join unit on unit.id = post.unit where post.id = $1::uuid`,
    [post],
  );
  return seat && { ...seat, capacity: 'titular', basis: '' };
};
