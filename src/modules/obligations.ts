import type { Edition } from '../records/catalog.ts';
import type { Desk } from '../records/desk.ts';
import {
  bringTasks,
  bringWithin,
  type Obligation,
  type Recounted,
  recountDeadlines,
  type Stretch,
  taskOf,
} from './common/obligations/index.ts';
import { sessionsOf } from './common/sessions/index.ts';
import type { House } from './house.ts';
import { municipalObligations } from './municipality/obligations/index.ts';
import { partyObligations } from './party/obligations/index.ts';

const all: Readonly<Record<Edition, readonly Obligation[]>> = {
  municipality: municipalObligations,
  party: partyObligations,
};

/** Every obligation of an edition. */
export const obligationsOf = (edition: Edition): readonly Obligation[] => all[edition];

type Ground = Pick<House, 'edition' | 'charter' | 'store' | 'clock'>;

const groundOf = ({ edition, charter, store, clock }: Ground) => ({
  store,
  clock,
  task: taskOf(charter),
  obligations: obligationsOf(edition),
});

/** Makes the tasks of the coming 400 days, or of another stretch, that are not there yet; answers how many. */
export const bringTasksOf = async (house: Ground, stretch?: Stretch): Promise<number> => {
  const kind = house.edition === 'municipality' ? 'council' : 'leadership';
  const sessions = (await sessionsOf(house.store.house().sql, { kind })).map(({ on }) => on);
  return bringTasks({ ...groundOf(house), sessions }, stretch);
};

/** The same within a transaction that is already open: the first day of the house. */
export const bringTasksWithin = (desk: Desk, house: Ground): Promise<number> => bringWithin(desk, groundOf(house));

/** Counts again the day of every open task; `why` is kept in the history of those that move. */
export const recountDeadlinesOf = (
  { store, charter }: Pick<House, 'store' | 'charter'>,
  why: string,
): Promise<Recounted> => recountDeadlines({ store, task: taskOf(charter) }, why);
