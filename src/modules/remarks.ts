import { type Facts, limitOf, type PostFact, prolongedIn, sharesAt } from '../charter/index.ts';
import { answerOn, type ValueId } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { showDate } from '../records/fields/date.ts';
import { lawOf } from './common/law/index.ts';
import type { House } from './house.ts';
import { successionRemarks } from './municipality/succession/index.ts';
import { type Vacancy, vacancyOf } from './vacancies.ts';

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
  remarks.push(...termWords(facts, post, at));
  const vacancy = vacancyOf(house.charter, facts, values, { post, at });
  if (vacancy) remarks.push(vacancyWords(vacancy, at));
  if (says?.ahead) remarks.push(...says.ahead(at, valueAt));
  return remarks;
};

/** That a term is over: prolonged by the rule of the post, or perhaps so, where nobody has said why it ended. */
const termWords = (facts: Facts, post: PostFact, at: Date): string[] => {
  const rule = post.prolongedBy;
  if (!rule) return [];
  if (prolongedIn(post, at.getTime(), facts).length > 0)
    return [
      `Venció el período y sigue en funciones hasta que asuma quien le suceda (${rule}). Elijan a quien le suceda.`,
    ];
  if (sharesAt(post, at, facts).some(({ acting }) => acting?.capacity === 'titular')) return [];
  const over = facts.tenures.filter(({ post: held, to }) => held === post.id && to !== undefined && new Date(to) <= at);
  const last = over.toSorted((a, b) => new Date(a.to ?? 0).getTime() - new Date(b.to ?? 0).getTime()).at(-1);
  if (!last || last.endedBy) return [];
  return [
    `El último nombramiento terminó y no consta por qué. Si venció su período, dígalo en el nombramiento: la norma del cargo lo prorroga (${rule}).`,
  ];
};

/** By when a vacancy is filled, and how many days are left; what the institution has not said yet is asked of it. */
const vacancyWords = ({ does, term, by }: Vacancy, at: Date): string => {
  if (!by)
    return `El cargo está vacante y no consta en cuánto tiempo se provee: ingréselo en Valores legales («${term}»), con su norma.`;
  const left = Math.round((Date.parse(by.on) - Date.parse(dateInChile(at))) / day);
  return `El cargo está vacante: ${does} a más tardar el ${showDate(by.on)} (${by.norm}${by.verified ? '' : ', sin verificar'}). ${leftWords(left)}`;
};

const leftWords = (left: number): string => {
  if (left === 0) return 'Vence hoy.';
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? 'día' : 'días'}`;
  if (left < 0) return `Venció hace ${days}.`;
  return left === 1 ? 'Queda 1 día.' : `Quedan ${days}.`;
};
