import type { Module } from '../../../records/catalog.ts';
import { mapLayer } from './mapLayer.record.ts';

export { addLayer, layersOf } from './layers.ts';
export { mapLayer } from './mapLayer.record.ts';
export { countedOnMap } from './countedOnMap.ts';
export { coverageOf, localitiesOnMap, onMap } from './onMap.ts';
export { spotsOf, type View } from './squares.ts';
export { spendingOf } from './spending.ts';
export type { Period, SpendingCurve } from './spendingCurve.ts';
export { type Span, type TimelineMilestone, type TimelineRow, timelineOf, timelinePage } from './timeline.ts';

/** The portfolio from a distance: on a map, in time and in money. */
export const portfolio: Module = { name: 'portfolio', records: [mapLayer] };
