import { addDays } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { absenceOf, declareAbsence, ownTenures } from '../../common/posts/index.ts';
import type { Store } from '../../../records/store.ts';
import { people } from './people.data.ts';
import { the } from './random.ts';
import type { Town } from './town.ts';

// Person and post; begins and ends so many days from today; cause. Of who signs little, so that the story stays whole.
const absences = [
  ['p01', 'alcalde', -75, -70, 'mission'],
  ['p19', 'director-daf', -20, -8, 'leave'],
  ['p01', 'alcalde', 24, 38, 'leave'],
] as const;

/** Who was away and who will be, each declared by themselves the day before; today all are there, so that every account acts. */
export const settleAbsences = async ({ house, person }: Pick<Town, 'house' | 'person'>): Promise<void> => {
  const today = dateInChile(house.clock.now());
  const absence = absenceOf(house.charter);
  for (const [who, post, from, to, cause] of absences) {
    const startAt = `${addDays(today, from)}T12:00:00.000Z`;
    const declared = new Date(Math.min(Date.parse(startAt), house.clock.now().getTime()) - 86_400_000);
    const then = { now: () => declared };
    const holder = the(person.get(who));
    const held = (await ownTenures(house.database, holder, declared)).find(({ postCode }) => postCode === post);
    if (!held) continue;
    const store: Store = { for: (actor) => house.store.for(actor, then), house: () => house.store.house(then) };
    const name = people.find(({ id }) => id === who)?.name ?? '';
    const values = { startAt, endAt: `${addDays(today, to)}T12:00:00.000Z`, cause };
    await declareAbsence({ store, absence }, { person: holder, name, holdings: [] }, held.id, values);
  }
};
