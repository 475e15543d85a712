/** What lies under the marks of a map. */
export interface MapGround {
  layers: { address: string; name: string; kind: string | null }[];
  localities: { name: string; longitude: number; latitude: number }[];
  /** West, south, east, north of the layers, or of the localities; null where there is neither. */
  box: readonly [number, number, number, number] | null;
  tiles: { url: string; credit: string } | null;
}

/** One initiative that somebody came to see. */
export interface MapFocus {
  id: string;
  name: string;
  longitude: number;
  latitude: number;
}

/** Marks of one square of the screen, as the server gathers them. */
export interface MapSpot {
  longitude: number;
  latitude: number;
  count: number;
  sum: number;
  few: { id: string; name: string; state: string | null; amount: number | null }[] | null;
}

/** Figures of a layer, as the server reads them from its file. */
export interface MapShapes {
  shapes: { name: string | null; kind: 'area' | 'line'; lines: (readonly [number, number])[][] }[];
}
