import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { House } from '../modules/house.ts';
import { diskFullMessage, isDiskFull } from '../faces/diskFull.ts';
import { isMeanwhile, meanwhileMessage } from '../faces/meanwhile.ts';
import type { Desk } from '../records/desk.ts';
import type { RecordType } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import { type PageContext, pageOf } from './context.ts';

/** What a page's loader or action works with when somebody has signed in. */
export interface AtDesk extends PageContext {
  house: House;
  desk: Desk;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
}

/** What an error page is told. */
export interface PageProblem {
  message: string;
  /** To quote when the fault is ours. */
  number?: string;
}

type Args = Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>;

/** Runs a loader or an action for who has signed in; refusals become pages that say what to do. */
export const atDesk = async <Result>(args: Args, work: (page: AtDesk) => Promise<Result>): Promise<Result> => {
  const page = pageOf(args.context);
  const url = new URL(args.request.url);
  const { desk } = page.visitor;
  if (!desk) throw redirect(`/ingresar?volver=${encodeURIComponent(url.pathname + url.search)}`);
  try {
    // No row is called so, and the database would take the question for a mistake of ours.
    if (Object.values(args.params).some((word) => word?.includes('\0'))) throw notFound();
    return await work({ ...page, desk, url, params: args.params });
  } catch (error) {
    throw problemPage(error, page.request);
  }
};

/** A refusal or an outage as the page that tells it; bugs pass unchanged. */
export const problemPage = (error: unknown, number: string): unknown => {
  if (error instanceof Refused) return data<PageProblem>({ message: error.message }, error.status);
  if (isDiskFull(error)) return data<PageProblem>({ message: diskFullMessage, number }, 507);
  if (isMeanwhile(error)) return data<PageProblem>({ message: meanwhileMessage, number }, 409);
  if (isDatabaseAway(error))
    return data<PageProblem>(
      { message: 'La base de datos no responde.', number },
      { status: 503, headers: { 'retry-after': '5' } },
    );
  return error;
};

const away = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0\d|53300|08\d\d\d)$/;

/** True when the error says that the database is not there now. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    away.test(code) || /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
  );
};

/** The record whose address is in the page's. */
export const recordAt = ({ house, params }: Pick<AtDesk, 'house' | 'params'>): RecordType => {
  const record = house.catalog.byPath(params.path ?? '');
  if (!record) throw notFound();
  return record;
};

/** Only addresses of our own are gone back to. */
export const safeReturn = (wanted: string | null, otherwise: string): string =>
  wanted?.startsWith('/') && !/^\/[/\\]/.test(wanted) ? wanted : otherwise;
