import { initiative, initiativeWorkflow } from '../../modules/municipality/initiatives/index.ts';
import { timelineOf, timelinePage } from '../../modules/municipality/portfolio/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { readAsked } from '../map/asked.ts';
import type { AtDesk } from '../page.ts';
import { asOfIn } from '../asOf.ts';
import { isScale, periodAround, type Scale, stepped, ticksOf } from './scale.ts';

const own = ['escala', 'desde', 'comparado', 'pagina'];

/** All that the page of the timeline shows. */
export const timelineData = async (page: AtDesk) => {
  const { list, query } = await readAsked(page, ['state', 'amount'], own);
  const word = (name: string): string => page.url.searchParams.get(name) ?? '';
  const today = query.asOf ?? dateInChile(page.desk.now);
  const wanted = word('escala');
  const scale: Scale = isScale(wanted) ? wanted : 'todo';
  const anchor = isDay(word('desde')) ? word('desde') : today;
  const asked = scale === 'todo' ? null : periodAround(anchor, scale);
  const comparedOn = asOfIn(page, initiative, 'comparado');
  const number = Math.max(0, Math.min(10_000, Math.trunc(Number(word('pagina'))) || 0));
  const { rows, total, span } = await timelineOf(page.desk, { query, span: asked, page: number, comparedOn });
  return {
    list,
    rows,
    total,
    span,
    ticks: ticksOf(span),
    scale,
    today,
    comparedOn: comparedOn ?? null,
    before: scale === 'todo' ? null : stepped(anchor, scale, -1),
    after: scale === 'todo' ? null : stepped(anchor, scale, 1),
    page: number,
    hasMore: (number + 1) * timelinePage < total,
    states: initiativeWorkflow.states as Readonly<Record<string, string>>,
  };
};

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
