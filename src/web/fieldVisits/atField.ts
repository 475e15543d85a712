import type { LoaderFunctionArgs } from 'react-router';
import { siteVisit } from '../../modules/municipality/fieldVisits/index.ts';
import { writesAs } from '../../records/access.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { pageOf } from '../context.ts';
import { type AtDesk, problemPage } from '../page.ts';

/** Answers the phone in JSON: what came of it, why not, or that nobody has entered; never the page of the entrance. */
export const atField = async (
  { context, request, params }: Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>,
  work: (page: AtDesk) => Promise<object>,
): Promise<Response> => {
  const page = pageOf(context);
  const { desk } = page.visitor;
  if (!desk) return Response.json({ enter: true }, { status: 401 });
  try {
    const at = { ...page, desk, url: new URL(request.url), params };
    refuseStrangers(at);
    return Response.json(await work(at));
  } catch (problem) {
    if (problem instanceof Refused) return Response.json({ refused: problem.message }, { status: problem.status });
    throw problemPage(problem, page.request);
  }
};

/** Who writes no visits has no page of the field. */
export const refuseStrangers = ({ desk }: Pick<AtDesk, 'desk'>): void => {
  if (!writesAs(desk.actor, siteVisit)) throw notFound();
};
