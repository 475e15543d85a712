/** A place on the earth as GeoJSON writes it: degrees of WGS 84, longitude first. */
export type Position = readonly [longitude: number, latitude: number];

/** One figure of a layer: rings of areas or lines, flattened to lists of positions. */
export interface Shape {
  name: string | null;
  kind: 'area' | 'line';
  /** Of an area, its outlines and holes, to be filled by the even-odd rule. */
  lines: Position[][];
}

/** A layer as the map draws it. */
export interface Shapes {
  shapes: Shape[];
  /** West, south, east, north. */
  box: readonly [number, number, number, number];
}
