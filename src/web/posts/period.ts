import { addDays, addMonths, isLocalDate } from '../../law/index.ts';
import { postOf } from '../../modules/common/posts/index.ts';
import { type Replacement, replacementsIn } from '../../modules/whoActed.ts';
import { dateInChile } from '../../platform/clock.ts';
import { mayRead } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import { isId } from '../../records/fields/reference.ts';
import { instantOf } from '../fields/instant.tsx';
import type { AtDesk } from '../page.ts';

/** A period of whole days, and the replacements in it. */
export interface Period {
  from: string;
  to: string;
  person: string;
  replacements: Replacement[];
}

/** The period of the address; the last twelve months when it says none. */
export const periodIn = async ({ desk, house, url }: AtDesk): Promise<Period> => {
  if (!mayRead(desk.actor, postOf(house.charter))) throw notFound();
  const today = dateInChile(desk.now);
  const dayIn = (key: string, otherwise: string): string => {
    const text = url.searchParams.get(key) ?? '';
    return isLocalDate(text) ? text : otherwise;
  };
  const [one, other] = [dayIn('desde', addMonths(today, -12)), dayIn('hasta', today)].sort();
  const [from = today, to = today] = [one, other];
  const person = url.searchParams.get('persona') ?? '';
  const midnight = (day: string): Date => new Date(instantOf(`${day}T00:00`));
  const asked = { from: midnight(from), to: midnight(addDays(to, 1)), ...(isId(person) && { person }) };
  return { from, to, person: isId(person) ? person : '', replacements: await replacementsIn(house, asked) };
};
