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

/** The side of a square in degrees. */
export interface Side {
  longitude: number;
  latitude: number;
}

/** A square with more than this many tells only how many. */
export const fewAtMost = 8;

// Wide enough for a circle with four figures in it.
const squareInPixels = 56;

/** The side of a square at a zoom as Leaflet counts it: of longitude, and of latitude where Chile's middle lies. */
export const sideAt = (zoom: number): Side => {
  const longitude = (360 / (256 * 2 ** zoom)) * squareInPixels;
  return { longitude, latitude: longitude * Math.cos((36 * Math.PI) / 180) };
};

/** What may be put on a map. */
export interface OnEarth {
  id: string;
  name: string;
  state: string | null;
  amount: number | null;
  longitude: number | null;
  latitude: number | null;
}

/** What part of the map is seen: its zoom as Leaflet counts it, and its edges when not all of it is wanted. */
export interface View {
  zoom: number;
  box?: Box;
}

interface Square {
  longitudes: number;
  latitudes: number;
  sum: number;
  count: number;
  few: OnEarth[];
}

const byName = new Intl.Collator('es');

/** The rows that have a place inside the box, gathered by squares. */
export const gathered = (rows: readonly OnEarth[], side: Side, box: Box | undefined): Spot[] => {
  const [west, south, east, north] = box ?? [-180, -90, 180, 90];
  const squares = new Map<number, Square>();
  for (const row of rows) {
    const { longitude, latitude } = row;
    if (longitude === null || latitude === null) continue;
    if (longitude < west || longitude > east || latitude < south || latitude > north) continue;
    // One number for both: no zoom has as many as ten million squares side by side.
    const key = Math.floor(longitude / side.longitude) * 10_000_000 + Math.floor(latitude / side.latitude);
    const square = squares.get(key);
    if (square) addTo(square, row, longitude, latitude);
    else squares.set(key, begun(row, longitude, latitude));
  }
  return [...squares.values()].map(spotOf).sort(fullerFirst);
};

const begun = (row: OnEarth, longitude: number, latitude: number): Square => ({
  longitudes: longitude,
  latitudes: latitude,
  sum: row.amount ?? 0,
  count: 1,
  few: [row],
});

const addTo = (square: Square, row: OnEarth, longitude: number, latitude: number): void => {
  square.longitudes += longitude;
  square.latitudes += latitude;
  square.sum += row.amount ?? 0;
  square.count += 1;
  if (square.few.length < fewAtMost) square.few.push(row);
};

const spotOf = ({ longitudes, latitudes, sum, count, few }: Square): Spot => ({
  longitude: longitudes / count,
  latitude: latitudes / count,
  count,
  sum,
  few:
    count > fewAtMost
      ? null
      : few
          .map(({ id, name, state, amount }) => ({ id, name, state, amount }))
          .sort((a, b) => byName.compare(a.name, b.name)),
});

const fullerFirst = (a: Spot, b: Spot): number =>
  b.count - a.count || a.longitude - b.longitude || a.latitude - b.latitude;

// Beyond these nobody would tell one from another anyway.
const mostJoined = 1_500;

/** Squares whose middles lie nearer than a mark is wide become one, the fuller first: marks never hide each other. */
export const joinNear = (squares: readonly Spot[], side: Side): Spot[] => {
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

/** Things that have a place as the marks of a part of the map. */
export const spotsOf = (rows: readonly OnEarth[], { zoom, box }: View): Spot[] => {
  const side = sideAt(zoom);
  return joinNear(gathered(rows, side, box), side);
};
