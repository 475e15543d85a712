import { type Parsed, refused, understood } from '../../../parsing/parsed.ts';
import type { Position, Shape, Shapes } from './shapes.ts';

/** Largest file of a layer, in bytes. */
export const largestLayer = 5 * 1024 * 1024;

const mostShapes = 3_000;
const mostPositions = 200_000;

/** Reads a GeoJSON file of areas and lines; the reason, for who uploaded it, when it is none that a map here can draw. */
export const readLayer = (text: string): Parsed<Shapes> => {
  const whole = parsed(text);
  if (whole === undefined)
    return refused('El archivo no es GeoJSON: ábralo en su programa de mapas (QGIS) y expórtelo como GeoJSON.');
  const shapes: Shape[] = [];
  for (const { geometry, properties } of featuresOf(whole)) {
    const shape = shapeOf(geometry, nameIn(properties));
    if (typeof shape === 'string') return refused(shape);
    if (shape) shapes.push(shape);
    if (shapes.length > mostShapes) return refused(`El archivo trae más de ${mostShapes} figuras: divídalo en capas.`);
  }
  return measured(shapes);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

interface Feature {
  geometry: unknown;
  properties: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The figures of a collection, of one feature or of a bare geometry; a collection of geometries gives each of its own. */
const featuresOf = (whole: unknown): Feature[] => {
  if (!isObject(whole)) return [];
  if (Array.isArray(whole.features)) return whole.features.flatMap(featuresOf);
  if (whole.type === 'Feature') {
    const { geometry, properties } = whole;
    return isObject(geometry) && Array.isArray(geometry.geometries)
      ? geometry.geometries.map((each: unknown) => ({ geometry: each, properties }))
      : [{ geometry, properties }];
  }
  return 'coordinates' in whole ? [{ geometry: whole, properties: null }] : [];
};

const usualNames = /^(nombre|name|nom|sector|comuna|localidad|uv|unidad_vec|barrio|territorio|glosa|label)/i;

/** What a figure is called: by the property that people use for it, else by its first words. */
const nameIn = (properties: unknown): string | null => {
  if (!isObject(properties)) return null;
  const words = Object.entries(properties).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  const [, name] = words.find(([key]) => usualNames.test(key)) ?? words[0] ?? [];
  return typeof name === 'string' ? name.trim().slice(0, 120) : null;
};

const depthOf: Readonly<Record<string, number>> = { LineString: 1, Polygon: 2, MultiLineString: 2, MultiPolygon: 3 };

/** A figure, nothing where a feature is empty, or the reason why it cannot be drawn. */
const shapeOf = (geometry: unknown, name: string | null): Shape | string | undefined => {
  if (geometry === null) return undefined;
  if (!isObject(geometry)) return 'Una figura del archivo no tiene geometría: revise la exportación.';
  const type = String(geometry.type);
  const depth = depthOf[type];
  if (depth === undefined) return `El archivo trae figuras de clase «${type}»: una capa lleva polígonos o líneas.`;
  const lines = linesIn(geometry.coordinates, depth);
  if (typeof lines === 'string') return lines;
  return { name, kind: type.endsWith('Polygon') ? 'area' : 'line', lines };
};

const linesIn = (coordinates: unknown, depth: number): Position[][] | string => {
  if (!Array.isArray(coordinates)) return 'Una figura del archivo no tiene coordenadas: revise la exportación.';
  if (depth > 1) {
    const parts = coordinates.map((each: unknown) => linesIn(each, depth - 1));
    return parts.find((part) => typeof part === 'string') ?? parts.flatMap((part) => part as Position[][]);
  }
  const line: Position[] = [];
  for (const place of coordinates) {
    const [longitude, latitude]: unknown[] = Array.isArray(place) ? place : [];
    if (typeof longitude !== 'number' || typeof latitude !== 'number')
      return 'El archivo tiene una coordenada que no es un número: revise la exportación.';
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
      return 'Las coordenadas están en metros (UTM), no en grados: exporte la capa en WGS 84 (EPSG:4326).';
    const rounded: Position = [rounding(longitude), rounding(latitude)];
    const last = line.at(-1);
    if (!last || last[0] !== rounded[0] || last[1] !== rounded[1]) line.push(rounded);
  }
  return [line];
};

/** Five decimals are a metre. */
const rounding = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

const measured = (shapes: Shape[]): Parsed<Shapes> => {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  let positions = 0;
  for (const [longitude, latitude] of shapes.flatMap(({ lines }) => lines.flat())) {
    positions += 1;
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  if (positions === 0) return refused('El archivo no trae ninguna figura: exporte la capa con sus polígonos.');
  if (positions > mostPositions)
    return refused(
      `El archivo tiene más de ${mostPositions.toLocaleString('es-CL')} vértices: simplifíquelo antes (en QGIS, «Simplificar»).`,
    );
  const isFar = box[0] < -110 || box[2] > -53 || box[3] > -17 || box[1] < -90;
  if (isFar)
    return refused('Las figuras quedan fuera de Chile: revise que sea la capa y que esté en WGS 84 (EPSG:4326).');
  return understood({ shapes, box });
};
