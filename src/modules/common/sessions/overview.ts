import type { Desk } from '../../../records/desk.ts';
import { agreement } from './agreement.record.ts';
import { openAgreements } from './agreement.workflow.ts';
import { body } from './body.record.ts';
import { councillorRequest } from './councillorRequest.record.ts';
import { session } from './session.record.ts';

/** All that is under way in the bodies: sessions to come and past, agreements to carry out, requests to answer. */
export const overviewOf = async (desk: Desk, { mostPast = 12 } = {}) => {
  const byDay = (descending: boolean) => ({ sort: { field: 'startsAt', descending } });
  const inStates = (value: readonly string[]) => [{ field: 'state', operator: 'in' as const, value }];
  const bodies = await desk.list(body, { limit: 100, sort: { field: 'createdAt', descending: false } });
  const ahead = await desk.list(session, { filters: inStates(live), limit: 50, ...byDay(false) });
  const past = await desk.list(session, { filters: inStates(over), limit: mostPast, ...byDay(true) });
  const agreements = await desk.list(agreement, {
    filters: inStates(openAgreements),
    limit: 60,
    sort: { field: 'dueOn', descending: false },
  });
  const isMunicipal = desk.catalog.records.some(({ name }) => name === councillorRequest.name);
  const requests = isMunicipal
    ? await desk.list(councillorRequest, {
        filters: inStates(['received', 'assigned']),
        limit: 60,
        sort: { field: 'dueOn', descending: false },
      })
    : undefined;
  return {
    bodies: bodies.items,
    ahead: ahead.items,
    past: past.items,
    pastTotal: past.total,
    agreements: agreements.items,
    requests: requests?.items,
    // Told by the server: a browser of the other edition never gets the address.
    requestsAt: `/fichas/${councillorRequest.path}`,
  };
};

const live = ['planned', 'cited', 'open', 'suspended'];
const over = ['closed', 'drafted', 'approved', 'failed'];
