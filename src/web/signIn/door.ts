import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import {
  type Entry,
  type Session,
  type SignIn,
  SignInRefused,
  sessionCookie,
  tokenInCookie,
  type Where,
} from '../../platform/signIn/index.ts';
import { Refused } from '../../records/refused.ts';
import { pageOf } from '../context.ts';
import { safeReturn } from '../page.ts';

type Args = Pick<LoaderFunctionArgs, 'context' | 'request'>;

/** What a page about entering works with. */
export interface Door {
  signIn: SignIn;
  where: Where;
  /** Where the person was going. */
  back: string;
  url: URL;
  token: string | undefined;
}

/** What a refused form says, at its field when it has one. */
export interface Refusal {
  message: string;
  field?: string;
  /** As the answer says it: 401 for a wrong password, 429 for too many. */
  status?: number;
}

/** The door of the house for a loader or an action. */
export const doorOf = ({ context, request }: Args): Door => {
  const { signIn, where } = pageOf(context);
  if (!signIn) throw new Response(null, { status: 404 });
  const url = new URL(request.url);
  return {
    signIn,
    where,
    back: safeReturn(url.searchParams.get('volver'), '/'),
    url,
    token: tokenInCookie(signIn.origin, request.headers.get('cookie')),
  };
};

/** The session that the cookie opens, finished or not. */
export const unfinishedSession = async ({ signIn, token }: Door): Promise<Session | undefined> =>
  token ? signIn.unfinishedSessionOf(token) : undefined;

/** The finished session; who has none is sent to enter. */
export const sessionAt = async (door: Door): Promise<Session> => {
  const session = door.token ? await door.signIn.sessionOf(door.token) : undefined;
  if (session) return session;
  throw redirect(`/ingresar?volver=${encodeURIComponent(door.url.pathname)}`);
};

/** Runs what may be refused; who must first prove who they are is sent to do so. */
export const orRefusal = async <Result>(
  door: Door,
  work: () => Promise<Result>,
): Promise<Result | { refusal: Refusal }> => {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Refused)
      return { refusal: { message: problem.message, field: problem.errors[0]?.field, status: problem.status } };
    if (!(problem instanceof SignInRefused)) throw problem;
    if (problem.field === 'confirm')
      throw redirect(`/cuenta/confirmar?volver=${encodeURIComponent(door.url.pathname)}`);
    return { refusal: { message: problem.message, field: problem.field, status: problem.status } };
  }
};

/** The same page again, with the status of what was refused. */
export const refusedPage = <Answer extends { refusal?: Refusal }>(answer: Answer) =>
  data(answer, { status: answer.refusal?.status ?? 422 });

/** The headers that give the browser its new session. */
export const withCookie = ({ signIn }: Door, token: string): { headers: Record<string, string> } => ({
  headers: { 'set-cookie': sessionCookie(signIn.origin, token) },
});

/** Goes on after entering: to where the person was going, or first to what their account lacks. */
export const goOn = (door: Door, entry: Exclude<Entry, { needs: 'factor' }>): Response => {
  const lacks = 'needs' in entry || entry.session.secondFactor === 'missing';
  const next = lacks ? `/cuenta/segundo-paso?volver=${encodeURIComponent(door.back)}` : door.back;
  return redirect(next, withCookie(door, entry.token));
};

/** A word of a posted form, without what no keyboard writes and no table keeps. */
export const wordOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : '';
};
