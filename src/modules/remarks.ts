import { type Facts, limitOf, type PostFact, sharesAt, vacantSince } from '../charter/index.ts';
import { answerOn, type ValueId } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { showDate } from '../records/fields/date.ts';
import { lawOf } from './common/law/index.ts';
import type { House } from './house.ts';
import { successionRemarks } from './municipality/succession/index.ts';

type Ground = Pick<House, 'database' | 'edition' | 'clock'>;

const day = 86_400_000;

/** What the law says of how a post stands at an instant: how long a substitution still serves, by when a vacancy is filled. */
export const remarksOn = async (house: Ground, facts: Facts, post: PostFact, at: Date): Promise<string[]> => {
  const [code] = post.functions;
  const limit = code && limitOf(post, at, code, facts);
  const says = house.edition === 'municipality' ? successionRemarks[post.code] : undefined;
  const remarks: string[] = [];
  if (limit) {
    const number = Math.floor((at.getTime() - limit.since) / day) + 1;
    const end = showDate(dateInChile(new Date(limit.endsAt)));
    const rest = says?.afterLimit ? ` Después, ${says.afterLimit}.` : '';
    remarks.push(
      number > limit.days
        ? `Van ${number} días y el reemplazo por la norma regía ${limit.days}: terminó el ${end}.${rest}`
        : `Día ${number} de ${limit.days} de reemplazo: rige hasta el ${end}.${rest}`,
    );
  }
  if (!says) return remarks;
  const values = await lawOf(house);
  const valueAt = (id: ValueId) => answerOn(values, id, dateInChile(at));
  const isHeld = sharesAt(post, at, facts).some(({ acting }) => acting?.capacity === 'titular');
  const since = isHeld ? undefined : vacantSince(post, at.getTime(), facts);
  const isVacant = since !== undefined && !facts.tenures.some((held) => held.post === post.id && isOpen(held, at));
  if (isVacant && says.vacancy) remarks.push(...says.vacancy(since, valueAt));
  if (says.ahead) remarks.push(...says.ahead(at, valueAt));
  return remarks;
};

const isOpen = ({ from, to }: Facts['tenures'][number], at: Date): boolean =>
  new Date(from).getTime() <= at.getTime() && (to === undefined || new Date(to).getTime() > at.getTime());
