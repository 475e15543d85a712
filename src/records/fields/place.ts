import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** A point on the map, GeoJSON: coordinates are longitude, latitude in degrees (WGS 84). */
export interface Point {
  type: 'Point';
  coordinates: [number, number];
}

/** A place on the map. */
export const place = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<Point, Required> => ({ kind: 'place', label, ...options });

const point = (longitude: number, latitude: number): Parsed<unknown> => {
  const inChile = longitude >= -110 && longitude <= -53 && latitude >= -90 && latitude <= -17;
  if (!inChile) return refused('El lugar debe estar en Chile: ingrese latitud y longitud, como -36,62; -72,10.');
  return understood({ type: 'Point', coordinates: [round(longitude), round(latitude)] });
};

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const coordinatesOf = (raw: unknown): unknown[] =>
  typeof raw === 'object' && raw !== null && 'coordinates' in raw && Array.isArray(raw.coordinates)
    ? raw.coordinates
    : [];

export const placeKind: Kind = {
  column: 'jsonb',
  operators: ['empty'],
  sorts: false,
  sums: false,
  parse: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return understood(null);
    if (typeof raw === 'string') return placeKind.read(raw, field);
    const [longitude, latitude] = coordinatesOf(raw);
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return refused('Marque el lugar en el mapa.');
    return point(longitude, latitude);
  },
  read: (text) => {
    if (text.trim() === '') return understood(null);
    const [latitude, longitude] = text.split(/[;\s]+|,\s+/).map((part) => Number(part.replace(',', '.')));
    if (latitude === undefined || longitude === undefined)
      return refused('Ingrese latitud y longitud, como -36,62; -72,10.');
    return point(longitude, latitude);
  },
  show: (value) =>
    coordinatesOf(value)
      .toReversed()
      .map((degrees) => Number(degrees).toFixed(5).replace('.', ','))
      .join('; '),
  cell: (value) =>
    coordinatesOf(value)
      .toReversed()
      .map((degrees) => String(degrees).replace('.', ','))
      .join('; '),
  cellSql: (column) =>
    `replace((${column} #>> '{coordinates,1}') || '; ' || (${column} #>> '{coordinates,0}'), '.', ',')`,
  schema: () => ({
    type: 'object',
    properties: {
      type: { const: 'Point' },
      coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
    },
  }),
  bind: (value) => (value === null ? null : JSON.stringify(value)),
};
