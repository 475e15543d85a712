import { type CharterVacancy, type Facts, limitOf, type PostFact, sharesAt, vacantSince } from '../charter/index.ts';
import { addDays, addMonths, answerOn, type ValueId } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { showDate } from '../records/fields/date.ts';
import { lawOf } from './common/law/index.ts';
import type { House } from './house.ts';
import { successionRemarks } from './municipality/succession/index.ts';

type Ground = Pick<House, 'database' | 'edition' | 'charter'>;

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
  const values = await lawOf(house);
  const valueAt = (id: ValueId) => answerOn(values, id, dateInChile(at));
  const isHeld = sharesAt(post, at, facts).some(({ acting }) => acting?.capacity === 'titular');
  const since = isHeld ? undefined : vacantSince(post, at.getTime(), facts);
  const isVacant = since !== undefined && !facts.tenures.some((held) => held.post === post.id && isOpen(held, at));
  const term = house.charter.vacancies.find(({ posts }) => posts.includes(post.code));
  if (isVacant && term) remarks.push(vacancyWords(term, { since, at }, valueAt(term.term)));
  if (says?.ahead) remarks.push(...says.ahead(at, valueAt));
  return remarks;
};

/** By when a vacancy is filled, and how many days are left; what the institution has not said yet is asked of it. */
const vacancyWords = (
  { does, term }: CharterVacancy,
  { since, at }: { since: number; at: Date },
  answer: ReturnType<typeof answerOn>,
): string => {
  if (!('value' in answer) || typeof answer.value !== 'number')
    return `El cargo está vacante y no consta en cuánto tiempo se provee: ingréselo en Valores legales («${term}»), con su norma.`;
  const began = dateInChile(new Date(since));
  const by = answer.unit === 'meses' ? addMonths(began, answer.value) : addDays(began, answer.value);
  const doubt = answer.confidence === 'confirmed' && answer.verified ? '' : ', sin verificar';
  const left = Math.round((Date.parse(by) - Date.parse(dateInChile(at))) / day);
  return `El cargo está vacante: ${does} a más tardar el ${showDate(by)} (${answer.norm}${doubt}). ${leftWords(left)}`;
};

const leftWords = (left: number): string => {
  if (left === 0) return 'Vence hoy.';
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'día' : 'días'}`;
  if (left < 0) return `Venció hace ${days}.`;
  return left === 1 ? 'Queda 1 día.' : `Quedan ${days}.`;
};

const isOpen = ({ from, to }: Facts['tenures'][number], at: Date): boolean =>
  new Date(from).getTime() <= at.getTime() && (to === undefined || new Date(to).getTime() > at.getTime());
