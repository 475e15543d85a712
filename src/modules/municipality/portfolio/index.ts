import type { Module } from '../../../records/catalog.ts';
import { mapLayer } from './mapLayer.record.ts';

export { addLayer, type Layer, layersOf } from './layers.ts';
export { mapLayer } from './mapLayer.record.ts';
export { type Box, type Coverage, coverageOf, localitiesOnMap, onMap, type Spot } from './onMap.ts';
export { readLayer } from './readLayer.ts';
export type { Shape, Shapes } from './shapes.ts';

/** The portfolio from a distance: on a map, in time and in money. */
export const portfolio: Module = { name: 'portfolio', records: [mapLayer] };
