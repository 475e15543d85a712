import { addDays } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { absenceOf } from '../../common/posts/index.ts';
import { the } from './random.ts';
import type { Town } from './town.ts';

// Person and post; begins and ends so many days from today; cause. Of who signs little, so that the story stays whole.
const absences = [
  ['p01', 'alcalde', -75, -70, 'mission'],
  ['p19', 'director-daf', -3, 8, 'leave'],
  ['p01', 'alcalde', 24, 38, 'leave'],
] as const;

/** Writes who was away, who is away now and who will be, each declared the day before. */
export const settleAbsences = async ({ house, person }: Pick<Town, 'house' | 'person'>): Promise<void> => {
  const today = dateInChile(house.clock.now());
  for (const [who, post, from, to, cause] of absences) {
    const startAt = `${addDays(today, from)}T12:00:00.000Z`;
    const declared = new Date(Math.min(Date.parse(startAt) - 86_400_000, house.clock.now().getTime()));
    const desk = house.store.house({ now: () => declared });
    const [held] = await desk.sql.rows<{ id: string }>(
      `select tenure.id from tenure join post on post.id = tenure.post
      where tenure.person = $1::uuid and post.code = $2 and tenure.start_at <= $3 and tenure.end_at is null`,
      [the(person.get(who)), post, startAt],
    );
    const values = { startAt, endAt: `${addDays(today, to)}T12:00:00.000Z`, cause };
    if (held) await desk.create(absenceOf(house.charter), { ...values, tenure: held.id });
  }
};
