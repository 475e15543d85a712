import { type Actor, holdingsAt, type PostFact, type TenureFact } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { House } from '../../house.ts';
import type { LegalDate } from './calendar.ts';
import { people } from './people.data.ts';
import { the } from './random.ts';

/** Ids of rows by the key of the invented thing that they hold. */
export type Ids = ReadonlyMap<string, string>;

/** The settled ground on which lives are replayed. */
export interface Town {
  house: House;
  person: Ids;
  unit: Ids;
  locality: Ids;
  neighbourhood: Ids;
  source: Ids;
  /** Objectives and programmes of the plan, by code. */
  plan: Ids;
  posts: readonly PostFact[];
  tenures: readonly TenureFact[];
}

/** One thing that somebody did on a day. */
export interface Step {
  on: LegalDate;
  /** Key of the invented person. */
  person: string;
  write(desk: Desk): Promise<unknown>;
}

/** Noon in London: the working morning in Chile, in winter and in summer. */
const morning = (on: LegalDate, minute: number): Date => new Date(Date.parse(`${on}T12:00:00Z`) + minute * 60_000);

/** Does the steps in the order of their days, each by its person in the post of that day, at its past instant. */
export const replay = async (town: Town, steps: readonly Step[]): Promise<void> => {
  const inOrder = steps.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let minute = 0;
  let day = '';
  for (const morningsWork of sittingsOf(inOrder)) {
    const { on, person } = morningsWork[0];
    minute = on === day ? minute + 1 : 0;
    day = on;
    const clock = { now: () => morning(on, minute) };
    const desk = town.house.store.for(actorAt(town, person, clock.now()), clock);
    const sit = async (inside: Desk) => {
      for (const { write } of morningsWork) {
        await write(inside);
        minute += 1;
      }
    };
    await (morningsWork.length > 1 ? desk.together(sit) : sit(desk));
  }
};

type Sitting = [Step, ...Step[]];

/** Steps that one person did one after the other on one day: they are saved together. */
const sittingsOf = (steps: readonly Step[]): Sitting[] => {
  const sittings: Sitting[] = [];
  for (const step of steps) {
    const open = sittings.at(-1);
    if (open && open[0].on === step.on && open[0].person === step.person) open.push(step);
    else sittings.push([step]);
  }
  return sittings;
};

const actorAt = ({ person: ids, posts, tenures }: Town, key: string, at: Date): Actor => {
  const person = the(ids.get(key));
  return {
    person,
    name: the(people.find(({ id }) => id === key)).name,
    holdings: holdingsAt(at, person, { posts, tenures }),
  };
};
