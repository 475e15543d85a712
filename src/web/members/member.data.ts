import { can } from '../../charter/index.ts';
import { person } from '../../modules/common/posts/index.ts';
import { activityOf, activityWords, belongingsOf, member, membership } from '../../modules/party/members/index.ts';
import { openSealed, purposesFor, readEntries, sealedFieldsOf } from '../../modules/party/sealed/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import type { AtDesk } from '../page.ts';
import { thingData } from '../thing/thing.data.ts';

/** All that the page of one member shows; what is sealed, only for a purpose. */
export const memberData = async (page: AtDesk) => {
  const { house, desk, url, params } = page;
  const id = params.id ?? '';
  const thing = await thingData(page, member, id);
  const purposes = purposesFor(desk.actor, member);
  const asked = url.searchParams.get('para') ?? '';
  const purpose = purposes.some(({ key }) => key === asked) ? asked : '';
  const opened = purpose ? await openSealed(house, desk.actor, { record: member, rows: [id], purpose }) : new Map();
  const mayWrite = can(desk.actor, ['P6']).allowed && thing.asOf === null;
  const [belongings, standing, entries, units, leaders] = await Promise.all([
    belongingsOf(house, id),
    activityOf(house, [id]),
    can(desk.actor, ['P1', 'P6']).allowed ? readEntries(house.database, member, { row: id, limit: 12 }) : [],
    house.database.rows<{ id: string; name: string }>(
      `select id, name from party_unit where state <> 'dissolved' order by name`,
    ),
    mayWrite ? desk.list(person, { limit: 200, sort: { field: 'name', descending: false } }) : { items: [] },
  ]);
  const known = standing.get(id);
  const { fields } = member;
  const { seal: _, ...shownFields } = fields;
  return {
    ...thing,
    facts: { ...member, fields: shownFields },
    purposes,
    purpose,
    sealedFields: sealedFieldsOf(member),
    who: purpose ? { ...opened.get(id) } : undefined,
    isErased: thing.row.seal === null,
    mayWrite,
    roles: membership.fields.role.options ?? {},
    belongings: belongings.map((each) => ({
      ...each,
      since: showDate(each.startOn),
      until: each.endOn ? showDate(each.endOn) : null,
    })),
    activity: known && {
      label: activityWords[known.activity],
      last: known.lastOn ? showDate(known.lastOn) : null,
      present: known.present,
      noted: known.noted,
    },
    entries: entries.map((entry) => ({ ...entry, at: showInstant(entry.at), fields: entry.fields.join(', ') })),
    units,
    leaders: leaders.items.map(({ id: of, name }) => ({ id: of, name })),
    today: dateInChile(house.clock.now()),
    thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: thing.name }],
  };
};

/** What the page of one member receives. */
export type MemberData = Awaited<ReturnType<typeof memberData>>;
