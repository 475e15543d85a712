import type { Moment } from '../../modules/organigram.ts';
import { addDays } from '../../law/index.ts';
import { postOf } from '../../modules/common/posts/index.ts';
import { mayRead } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import { asOfIn } from '../asOf.ts';
import { instantOf } from '../fields/instant.tsx';
import type { AtDesk } from '../page.ts';

/** The moment that a page about posts looks at: now, or the end of the day in the clock of the past, as it was known then. */
export const momentOf = (page: AtDesk): Moment => {
  const { desk, house } = page;
  const post = postOf(house.charter);
  if (!mayRead(desk.actor, post)) throw notFound();
  const day = asOfIn(page, post);
  if (day === undefined) return { at: desk.now };
  const end = new Date(instantOf(`${addDays(day, 1)}T00:00`));
  return { at: new Date(end.getTime() - 1), asOf: end };
};
