import { type Actor, type Charter, type Facts, type PostFact, sharesAt, vacantSince } from '../charter/index.ts';
import { addDays, addMonths, answerOn, type LocalDate, type Values } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import type { Desk } from '../records/desk.ts';
import { mayRead } from '../records/access.ts';
import { lawOf } from './common/law/index.ts';
import type { Due } from './common/notices/index.ts';
import type { AgendaEntry } from './common/obligations/index.ts';
import { absenceOf, authorityOf, postOf } from './common/posts/index.ts';
import type { House } from './house.ts';

/** A post that nobody holds, and by when it is to be filled, where that is known. */
export interface Vacancy {
  post: PostFact;
  /** The first day without a holder. */
  since: LocalDate;
  /** What is to happen: «el concejo elige un nuevo alcalde». */
  does: string;
  /** The legal value that says the term. */
  term: string;
  /** Absent where the institution has not said its term. */
  by?: { on: LocalDate; norm: string; verified: boolean };
}

/** The vacancy of a post at an instant; undefined where it is held, was never held, or no term is known of for it. */
export const vacancyOf = (
  charter: Charter,
  facts: Facts,
  values: Values,
  { post, at }: { post: PostFact; at: Date },
): Vacancy | undefined => {
  const term = charter.vacancies.find(({ posts }) => posts.includes(post.code));
  if (!term || isHeld(post, at, facts)) return undefined;
  const instant = vacantSince(post, at.getTime(), facts);
  if (instant === undefined) return undefined;
  const since = dateInChile(new Date(instant));
  const answer = answerOn(values, term.term, dateInChile(at));
  const vacancy = { post, since, does: term.does, term: term.term };
  if (!('value' in answer) || typeof answer.value !== 'number') return vacancy;
  const on = answer.unit === 'meses' ? addMonths(since, answer.value) : addDays(since, answer.value);
  const verified = answer.confidence === 'confirmed' && answer.verified;
  return { ...vacancy, by: { on, norm: answer.norm, verified } };
};

// Somebody who only acts in it, as interino or by a rule, does not fill it.
const isHeld = (post: PostFact, at: Date, facts: Facts): boolean =>
  sharesAt(post, at, facts).some(({ acting }) => acting?.capacity === 'titular' || acting?.capacity === 'prorroga') ||
  facts.tenures.some(
    ({ post: held, from, to }) =>
      held === post.id &&
      new Date(from).getTime() <= at.getTime() &&
      (to === undefined || new Date(to).getTime() > at.getTime()),
  );

type Ground = Pick<House, 'charter' | 'database' | 'facts' | 'clock'>;

/** Every vacancy of this minute whose term is known, what expires first before. */
const vacanciesNow = async (house: Ground): Promise<(Vacancy & Required<Pick<Vacancy, 'by'>>)[]> => {
  const [facts, values] = await Promise.all([house.facts(), lawOf(house)]);
  return facts.posts
    .flatMap((post) => vacancyOf(house.charter, facts, values, { post, at: house.clock.now() }) ?? [])
    .flatMap(({ by, ...vacancy }) => (by ? [{ ...vacancy, by }] : []))
    .toSorted((a, b) => a.by.on.localeCompare(b.by.on) || a.post.code.localeCompare(b.post.code));
};

// Members of the body that can agree who holds it: the concejo, the leadership.
const members = ['CON1', 'P8'];

/** The functions that see to it that a post is filled: who decides, who writes it down. */
const fillersOf = (charter: Charter): string[] => [
  ...new Set([...authorityOf(charter), ...members, ...absenceOf(charter).serves]),
];

/** The posts to be filled between two days, both included, for who fills them and who writes it down. */
export const vacanciesDue = async (house: Ground, actor: Actor, from: LocalDate, to: LocalDate): Promise<Due[]> => {
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const own = held.find((code) => fillersOf(house.charter).includes(code));
  if (!own) return [];
  return (await vacanciesNow(house))
    .filter(({ by }) => by.on >= from && by.on <= to)
    .map((vacancy) => ({
      uid: `vacancy-${vacancy.post.id}-${vacancy.since}`,
      title: nameOf(vacancy),
      about: vacancy.does,
      on: vacancy.by.on,
      isDone: false,
      function: own,
      path: `/cargos/${vacancy.post.id}`,
      norm: vacancy.by.norm,
      isVerified: vacancy.by.verified,
    }));
};

const nameOf = ({ post }: Vacancy): string => `Proveer el cargo vacante: ${post.label}`;

/** The same for the calendar, for whoever may see the posts: all, or only what these functions fill. */
export const vacancyEntries = async (
  house: Ground,
  desk: Desk,
  { from, until, functions }: { from: LocalDate; until: LocalDate; functions?: readonly { code: string }[] },
): Promise<AgendaEntry[]> => {
  const fillers = fillersOf(house.charter);
  if (!mayRead(desk.actor, postOf(house.charter))) return [];
  if (functions && !functions.some(({ code }) => fillers.includes(code))) return [];
  return (await vacanciesNow(house))
    .filter(({ by }) => by.on >= from && by.on <= until)
    .map((vacancy) => ({
      id: vacancy.post.id,
      path: 'posts',
      to: `/cargos/${vacancy.post.id}`,
      name: nameOf(vacancy),
      what: 'Cargo vacante',
      on: vacancy.by.on,
      isOpen: true,
      state: vacancy.by.verified ? null : 'Plazo sin verificar',
      function: null,
      mayClose: false,
    }));
};
