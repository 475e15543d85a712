import { Refused } from '../../records/refused.ts';
import type { View } from '../../modules/municipality/portfolio/index.ts';

/** The part of the map that its script asks for: `?zoom=12&caja=west,south,east,north`. @throws Refused for a zoom that there is not. */
export const readView = (parameters: URLSearchParams): View => {
  const zoom = Number(parameters.get('zoom'));
  if (!Number.isInteger(zoom) || zoom < 0 || zoom > 20) throw new Refused('El acercamiento va de 0 a 20.', 'zoom', 400);
  const edges = (parameters.get('caja') ?? '').split(',').map((edge) => (edge === '' ? Number.NaN : Number(edge)));
  const [west = 0, south = 0, east = 0, north = 0] = edges;
  return edges.length === 4 && edges.every(Number.isFinite) ? { zoom, box: [west, south, east, north] } : { zoom };
};
