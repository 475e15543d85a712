import { addDays } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Desk } from '../records/desk.ts';
import { actorFrom } from './common/posts/index.ts';
import type { House } from './house.ts';

/** Where the invented institution's work is written: at the desk of who holds a post, some days from today. */
export interface DemoPlace {
  house: House;
  today: string;
  deskOf(post: string, away: number): Promise<Desk>;
  postOf(code: string): string;
}

/** Who holds each post of an invented institution on a day, at their desk. */
export const placeIn = async (house: House): Promise<DemoPlace> => {
  const today = dateInChile(house.clock.now());
  const facts = house.facts();
  const posts = new Map((await facts).posts.map(({ code, id }) => [code, id]));
  const postOf = (code: string): string => {
    const id = posts.get(code);
    if (id === undefined) throw new Error(`La demostración nombra el cargo «${code}», que no existe.`);
    return id;
  };
  const deskOf = async (code: string, away: number): Promise<Desk> => {
    const at = new Date(`${addDays(today, away)}T15:00:00Z`);
    const [held] = await house.database.rows<{ person: string }>(
      `select person from tenure where post = $1::uuid and start_at <= $2 and (end_at is null or end_at > $2)
      order by start_at limit 1`,
      [postOf(code), at],
    );
    const actor = held && (await actorFrom(house.database, facts, held.person, at));
    if (!actor) throw new Error(`Nadie ejerce «${code}» en la demostración.`);
    return house.store.for(actor, { now: () => at });
  };
  return { house, today, deskOf, postOf };
};
