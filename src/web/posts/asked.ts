import { postOf } from '../../modules/common/posts/index.ts';
import { type WhoAnswer, whoActed, type WhoAsked } from '../../modules/whoActed.ts';
import { mayRead } from '../../records/access.ts';
import { notFound } from '../../records/refused.ts';
import { instantOf, localTime } from '../fields/instant.tsx';
import type { AtDesk } from '../page.ts';

/** What the address asks, as it was typed, and what is wrong with it. */
export interface Asked {
  typed: { cargo: string; en: string; funcion: string; segun: string };
  question?: WhoAsked;
  answer: WhoAnswer | undefined;
  problems: Record<string, string>;
}

/** Reads «quién ejercía» out of the address and answers it: the address is the question, and may be kept or sent. */
export const askedIn = async ({ desk, house, url }: AtDesk): Promise<Asked> => {
  if (!mayRead(desk.actor, postOf(house.charter))) throw notFound();
  const said = (key: string): string => url.searchParams.get(key) ?? '';
  const typed = { cargo: said('cargo'), en: said('en'), funcion: said('funcion'), segun: said('segun') };
  const isAsked = url.searchParams.has('en');
  const problems: Record<string, string> = {};
  const [at, asOf] = [momentIn(typed.en), typed.segun ? momentIn(typed.segun) : undefined];
  if (isAsked && !typed.cargo) problems.cargo = 'Elija un cargo.';
  if (isAsked && !at) problems.en = 'Escriba el día y la hora, como 11-05-2026 12:00.';
  if (typed.segun && !asOf) problems.segun = 'Escriba el día y la hora, o déjelo vacío.';
  if (asOf && asOf > desk.now) problems.segun = 'Lo que se sabrá después no se puede decir todavía.';
  if (!at || !typed.cargo || Object.keys(problems).length > 0) {
    const en = typed.en || localTime(desk.now.toISOString());
    return { typed: { ...typed, en }, answer: undefined, problems };
  }
  const question: WhoAsked = { post: typed.cargo, at };
  if (typed.funcion) question.function = typed.funcion;
  if (asOf) question.asOf = asOf;
  const answer = await whoActed(house, question);
  if (!answer) return { typed, answer, problems: { cargo: 'En esa fecha no constaba ese cargo.' } };
  if (answer.deputies.length === 0) return { typed, answer: undefined, problems: withoutFunction(typed.funcion) };
  return { typed, question, answer, problems };
};

const withoutFunction = (code: string): Record<string, string> =>
  code
    ? { funcion: 'En esa fecha ese cargo no tenía esa función: elija otra, o «Cualquiera».' }
    : { cargo: 'En esa fecha ese cargo no tenía ninguna función.' };

const momentIn = (text: string): Date | undefined => {
  const instant = new Date(instantOf(text));
  return text === '' || Number.isNaN(instant.getTime()) ? undefined : instant;
};
