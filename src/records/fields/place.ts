import type { CommonOptions, Kind, Typed } from '../field.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';

/** A point on the map, GeoJSON: degrees of WGS 84. */
export type Point = { type: 'Point'; coordinates: [longitude: number, latitude: number] };

/** A place on the map. */
export const place = <Required extends boolean = false>(
  label: string,
  options: CommonOptions<Required> = {},
): Typed<Point, Required> => ({ kind: 'place', label, ...options });

const point = (longitude: number, latitude: number): Parsed<unknown> => {
  const inChile = longitude >= -110 && longitude <= -53 && latitude >= -90 && latitude <= -17;
  if (!inChile) return refused('El lugar debe estar en Chile: ingrese latitud y longitud, como -36,62; -72,10.');
  return understood({ type: 'Point', coordinates: [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))] });
};

const coordinatesOf = (raw: unknown): unknown[] =>
  typeof raw === 'object' && raw !== null && 'coordinates' in raw && Array.isArray(raw.coordinates)
    ? raw.coordinates
    : [];

const spelt = (value: unknown, spell: (degrees: number) => string): string => {
  const [longitude, latitude] = coordinatesOf(value).map((degrees) => spell(Number(degrees)).replace('.', ','));
  return `${latitude}; ${longitude}`;
};

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
    const [latitude = Number.NaN, longitude = Number.NaN] = text
      .split(/[;\s]+|,\s+/)
      .map((part) => Number(part.replace(',', '.')));
    return point(longitude, latitude);
  },
  show: (value) => spelt(value, (degrees) => degrees.toFixed(5)),
  cell: (value) => spelt(value, String),
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
