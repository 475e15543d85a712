import { CannotCount, type DeadlineCount } from '../../law/index.ts';
import { calendarFacts, calendarFrom } from '../../modules/common/calendarDays/index.ts';
import { institutionOf } from '../../modules/common/institution/index.ts';
import { lawOf } from '../../modules/common/law/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import type { AtDesk } from '../page.ts';
import { type Case, caseIn, countOf } from './case.ts';
import { whereIs } from './place.ts';

/** What the calculator shows: the case, and its count or what keeps it from being counted. */
export interface Calculated {
  asked: Case;
  count?: DeadlineCount;
  /** When the act counts as known, where that is not the day itself. */
  arrived?: DeadlineCount;
  problem?: { message: string; field?: string };
}

/** Counts the case that the address holds; an address without one is an empty form. */
export const calculated = async ({ house, desk, url }: AtDesk): Promise<Calculated> => {
  const institution = await institutionOf(house.database);
  const asked = caseIn(url.searchParams, { today: dateInChile(desk.now), place: institution?.commune?.name ?? '' });
  if (!url.searchParams.has('cantidad')) return { asked };
  try {
    const facts = await calendarFacts(house.database);
    const { region, commune } = whereIs(asked.place);
    const law = await lawOf(house);
    return { asked, ...countOf(asked, calendarFrom({ ...facts, region, commune }), law) };
  } catch (error) {
    if (error instanceof CannotCount) return { asked, problem: { message: error.message, field: error.field } };
    throw error;
  }
};
