import type { Desk } from '../../../records/desk.ts';
import { initiative, initiativeWorkflow } from '../initiatives/index.ts';

/** An initiative under way, as the phone keeps it to choose from without line. */
export interface ToVisit {
  id: string;
  name: string;
  code: string | null;
  state: string;
  locality: string | null;
  /** Latitude and longitude. */
  place: readonly [number, number] | null;
  physical: number | null;
  /** Answered for by who asks. */
  isMine: boolean;
  lastVisit: { on: string; by: string | null } | null;
}

const most = 500;

/** The works to visit: mine first, then those that nobody has visited for longest. */
export const worksToVisit = async (desk: Desk): Promise<ToVisit[]> => {
  await desk.list(initiative, { limit: 1 });
  const rows = await desk.sql.rows<ToVisit>(question, [desk.actor.person, most]);
  return rows.map((row) => ({ ...row, state: stateName(row.state) }));
};

const stateName = (state: string): string =>
  Object.entries(initiativeWorkflow.states).find(([key]) => key === state)?.[1] ?? state;

const question = `
  -- Which works are under way, who answers for them and when did somebody last go there?
  select i.id, i.name, i.code, i.state, l.name as locality,
    case when i.place is null then null else
      json_build_array((i.place #>> '{coordinates,1}')::float8, (i.place #>> '{coordinates,0}')::float8) end as place,
    i.physical_progress::float8 as physical,
    coalesce(i.responsible = $1::uuid, false) as "isMine",
    case when last.visited_on is null then null else
      json_build_object('on', to_char(last.visited_on, 'YYYY-MM-DD'), 'by', last.by) end as "lastVisit"
  from initiative i
  left join locality l on l.id = i.locality
  left join lateral (
    select v.visited_on, p.name as by from site_visit v left join person p on p.id = v.visitor
    where v.initiative = i.id order by v.visited_on desc, v.created_at desc limit 1) last on true
  where i.state in ('awarded', 'contracted', 'executing', 'halted', 'provisionallyReceived')
  order by "isMine" desc, last.visited_on nulls first, i.name, i.id
  limit $2::int`;
