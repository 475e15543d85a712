import { data, redirect } from 'react-router';
import {
  type Entered,
  type Entry,
  type FactorKind,
  type SignIn,
  SignInRefused,
  sessionCookie,
} from '../../platform/signIn/index.ts';
import { notFound } from '../../records/refused.ts';
import type { PageContext } from '../context.ts';

/** What a form of the entrance is told when it is refused, or what it asks next. */
export interface EntranceAnswer {
  message?: string;
  field?: string;
  /** The second step: what was proven so far, and what is still to be proven. */
  challenge?: string;
  kinds?: readonly FactorKind[];
}

/** The accounts; an installation without them has no such pages. */
export const accountsOf = ({ signIn }: PageContext): SignIn => {
  if (!signIn) throw notFound();
  return signIn;
};

/** The way in: the session goes in its cookie. */
export const letIn = ({ origin }: PageContext, { token }: Pick<Entered, 'token'>, to: string): Response =>
  redirect(to, { headers: { 'set-cookie': sessionCookie(origin, token) } });

/** Lets in, or asks for the second factor, or leads to set it up. */
export const goOn = (page: PageContext, entry: Entry, to: string) => {
  if (!('needs' in entry)) throw letIn(page, entry, to);
  if (entry.needs === 'setUp') throw letIn(page, entry, '/ingresar/segundo-factor');
  return data<EntranceAnswer>({ challenge: entry.challenge, kinds: entry.kinds });
};

/** Does a step of the entrance; what is refused comes back to its form with the same words for known and unknown. */
export const orSay = async <Result>(work: () => Promise<Result>, kept: EntranceAnswer = {}) => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const headers: Record<string, string> =
      error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) };
    return data<EntranceAnswer>(
      { ...kept, message: error.message, field: error.field },
      { status: error.status, headers },
    );
  }
};

/** One answer of a posted form as text. */
export const answered = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
