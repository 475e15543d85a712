import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { ListQuery } from '../../../records/query.ts';
import { sourceOf } from '../../../records/reads.ts';
import { notFound } from '../../../records/refused.ts';
import { binder } from '../../../records/sql/binder.ts';
import { whereOf } from '../../../records/sql/where.ts';
import { initiative } from '../initiatives/index.ts';

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Initiatives that fall in one square of the screen. */
export interface Spot {
  longitude: number;
  latitude: number;
  count: number;
  sum: number;
  /** Those of a square with few: by name, the first ones. */
  few: { id: string; name: string; state: string | null; amount: number | null }[] | null;
}

/** What part of the map is seen: its zoom as Leaflet counts it, and its edges when not all of it is wanted. */
export interface View {
  zoom: number;
  box?: Box;
}

// Wide enough for a circle with four figures in it.
const squareInPixels = 56;
const fewAtMost = 8;

/** The side of a square in degrees: of longitude, and of latitude where Chile's middle lies. */
const sideAt = (zoom: number): { longitude: number; latitude: number } => {
  const longitude = (360 / (256 * 2 ** zoom)) * squareInPixels;
  return { longitude, latitude: longitude * Math.cos((36 * Math.PI) / 180) };
};

/** The initiatives of a list that have a place, gathered by squares of the screen. */
export const onMap = async (desk: Desk, query: ListQuery, view: View): Promise<Spot[]> => {
  if (!mayRead(desk.actor, initiative)) throw notFound();
  const bind = binder();
  const side = sideAt(view.zoom);
  const where = whereOf(initiative, query, bind);
  const [wide, high] = [bind(side.longitude, 'float8'), bind(side.latitude, 'float8')];
  const inside = view.box ? insideOf(view.box.map((edge) => bind(edge, 'float8'))) : 'true';
  const source = sourceOf(initiative, query.asOf, bind);
  // The rows of a past day are made once; those of today are found again by their id, which is cheaper than carrying their names.
  const [carried, few] = query.asOf ? [', t.name, t.state', 'placed'] : ['', initiative.table];
  const squares = await desk.sql.rows<Spot>(
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
  return joinNear(squares, side);
};

// Beyond these nobody would tell one from another anyway.
const mostJoined = 1_500;

/** Squares whose middles lie nearer than a mark is wide become one, the fuller first: marks never hide each other. */
const joinNear = (squares: readonly Spot[], side: { longitude: number; latitude: number }): Spot[] => {
  if (squares.length > mostJoined) return [...squares];
  const joined: Spot[] = [];
  for (const square of squares) {
    const near = joined.find(
      ({ longitude, latitude }) =>
        Math.hypot((longitude - square.longitude) / side.longitude, (latitude - square.latitude) / side.latitude) <
        0.75,
    );
    if (near) Object.assign(near, together(near, square));
    else joined.push({ ...square });
  }
  return joined.sort((a, b) => b.count - a.count);
};

const together = (one: Spot, other: Spot): Spot => {
  const count = one.count + other.count;
  const few = count <= fewAtMost ? [...(one.few ?? []), ...(other.few ?? [])] : null;
  const weighed = (a: number, b: number): number => (a * one.count + b * other.count) / count;
  return {
    longitude: weighed(one.longitude, other.longitude),
    latitude: weighed(one.latitude, other.latitude),
    count,
    sum: one.sum + other.sum,
    few,
  };
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

/** Towns, villages and sectors with a place, to find one's way on a map without streets. */
export const localitiesOnMap = async (desk: Desk): Promise<{ name: string; longitude: number; latitude: number }[]> =>
  desk.sql.rows(
    `select name, (place -> 'coordinates' -> 0)::float8 as longitude, (place -> 'coordinates' -> 1)::float8 as latitude
    from locality where place is not null order by population desc nulls last, name limit 300`,
  );
