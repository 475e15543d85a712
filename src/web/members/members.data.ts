import { showDate } from '../../records/fields/date.ts';
import { can } from '../../charter/index.ts';
import {
  activityWords,
  listSheets,
  member,
  memberWorkflow,
  mirrorOf,
  sheetsInPage,
} from '../../modules/party/members/index.ts';
import { purposesFor } from '../../modules/party/sealed/index.ts';
import type { AtDesk } from '../page.ts';

/** All that the page of members shows. */
export const membersData = async ({ house, desk, url }: AtDesk) => {
  const said = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const asked = {
    purpose: said('para'),
    search: said('buscar'),
    state: url.searchParams.has('estado') ? said('estado') : 'affiliated',
    unit: said('organismo'),
    page: Math.max(1, Number(said('pagina')) || 1),
  };
  const purposes = purposesFor(desk.actor, member);
  const purpose = purposes.some(({ key }) => key === asked.purpose) ? asked.purpose : '';
  const { sheets, total } = await listSheets(house, desk.actor, {
    ...asked,
    purpose,
    skip: (asked.page - 1) * sheetsInPage,
  });
  const mirror = await mirrorOf(house);
  const units = await house.database.rows<{ id: string; name: string }>(
    `select id, name from party_unit where state <> 'dissolved' order by name`,
  );
  return {
    asked: { ...asked, purpose },
    purposes,
    units,
    states: Object.entries(memberWorkflow.states),
    sheets: sheets.map(({ state, activity, lastOn, reconciledOn, ...sheet }) => ({
      ...sheet,
      state: Object.entries(memberWorkflow.states).find(([key]) => key === state)?.[1] ?? state,
      activity,
      activityLabel: activityWords[activity],
      last: lastOn ? showDate(lastOn) : null,
      seen: reconciledOn ? showDate(reconciledOn) : null,
    })),
    total,
    pages: Math.ceil(total / sheetsInPage),
    mirror: { ...mirror, cut: mirror.cutOn ? showDate(mirror.cutOn) : null },
    mayWrite: can(desk.actor, ['P6']).allowed,
    seesOpenings: can(desk.actor, ['P1', 'P6']).allowed,
    mayMeasure: can(desk.actor, member.sealed?.purposes.balance?.by ?? []).allowed,
    thread: [{ name: 'Militantes' }],
  };
};

/** What the page of members receives. */
export type MembersData = Awaited<ReturnType<typeof membersData>>;
