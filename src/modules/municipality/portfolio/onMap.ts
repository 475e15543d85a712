import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { sourceOf } from '../../../records/reads.ts';
import { notFound } from '../../../records/refused.ts';
import { binder } from '../../../records/sql/binder.ts';
import { whereOf } from '../../../records/sql/where.ts';
import { initiative } from '../initiatives/index.ts';
import { isAnsweredByPlaced, thoseAsked } from './asked.ts';
import { type Placed, placedNow } from './placed.ts';
import { type Box, fewAtMost, joinNear, sideAt, type Spot, spotsOf, type View } from './squares.ts';

/** The initiatives of a list that have a place, gathered by squares of the screen. */
export const onMap = async (desk: Desk, query: ListQuery, view: View): Promise<Spot[]> => {
  if (!mayRead(desk.actor, initiative)) throw notFound();
  if (isAnsweredByPlaced(query)) return spotsOf(thoseAsked(await placedNow(desk.sql), query), view);
  return joinNear(await squaresBySql(desk, query, view), sideAt(view.zoom));
};

/** The same from the rows themselves, for questions with words, other filters or a past day. */
const squaresBySql = async (desk: Desk, query: ListQuery, view: View): Promise<Spot[]> => {
  const bind = binder();
  const side = sideAt(view.zoom);
  const where = whereOf(initiative, query, bind);
  const [wide, high] = [bind(side.longitude, 'float8'), bind(side.latitude, 'float8')];
  const inside = view.box ? insideOf(view.box.map((edge) => bind(edge, 'float8'))) : 'true';
  const source = sourceOf(initiative, query.asOf, bind);
  // The rows of a past day are made once; those of today are found again by their id, which is cheaper than carrying their names.
  const [carried, few] = query.asOf ? [', t.name, t.state', 'placed'] : ['', initiative.table];
  return desk.sql.rows<Spot>(
    `with placed as materialized (
      select t.id, t.amount${carried},
        (t.place -> 'coordinates' -> 0)::float8 as longitude,
        (t.place -> 'coordinates' -> 1)::float8 as latitude
      from ${source} t
      where t.place is not null and ${where}),
    square as (
      select avg(longitude) as longitude, avg(latitude) as latitude, count(*)::int as count,
        coalesce(sum(amount), 0)::float8 as sum, array_agg(id) as ids
      from placed
      where ${inside}
      group by floor(longitude / ${wide}), floor(latitude / ${high}))
    select longitude, latitude, count, sum,
      case when count <= ${fewAtMost} then (
        select json_agg(json_build_object('id', t.id, 'name', t.name, 'state', t.state, 'amount', t.amount) order by t.name)
        from ${few} t where t.id = any(square.ids)) end as few
    from square
    order by count desc, longitude, latitude`,
    bind.values,
  );
};

const insideOf = ([west, south, east, north]: readonly string[]): string =>
  `longitude between ${west} and ${east} and latitude between ${south} and ${north}`;

/** How many of a list have a place, how many have none, and between which edges they lie. */
export interface Coverage {
  placed: number;
  unplaced: number;
  box: Box | null;
}

/** How much of a list the map can show. */
export const coverageOf = async (desk: Desk, query: ListQuery): Promise<Coverage> => {
  if (!mayRead(desk.actor, initiative)) throw notFound();
  if (isAnsweredByPlaced(query)) return coverageIn(thoseAsked(await placedNow(desk.sql), query));
  const bind = binder();
  const where = whereOf(initiative, query, bind);
  const [found] = await desk.sql.rows<Coverage>(
    `select count(longitude)::int as placed, (count(*) - count(longitude))::int as unplaced,
      case when count(longitude) > 0
        then json_build_array(min(longitude), min(latitude), max(longitude), max(latitude)) end as box
    from (
      select (t.place -> 'coordinates' -> 0)::float8 as longitude, (t.place -> 'coordinates' -> 1)::float8 as latitude
      from ${sourceOf(initiative, query.asOf, bind)} t
      where ${where}) each`,
    bind.values,
  );
  return found ?? { placed: 0, unplaced: 0, box: null };
};

const coverageIn = (rows: readonly Placed[]): Coverage => {
  let [west, south, east, north] = [180, 90, -180, -90];
  let placed = 0;
  for (const { longitude, latitude } of rows) {
    if (longitude === null || latitude === null) continue;
    placed += 1;
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  return { placed, unplaced: rows.length - placed, box: placed === 0 ? null : [west, south, east, north] };
};

/** Towns, villages and sectors with a place, to find one's way on a map without streets. */
export const localitiesOnMap = async (desk: Desk): Promise<{ name: string; longitude: number; latitude: number }[]> =>
  desk.sql.rows(
    `select name, (place -> 'coordinates' -> 0)::float8 as longitude, (place -> 'coordinates' -> 1)::float8 as latitude
    from locality where place is not null order by population desc nulls last, name limit 300`,
  );
