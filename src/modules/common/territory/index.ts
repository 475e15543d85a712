import type { Module } from '../../../records/catalog.ts';
import { territoryImports } from './territory.aliases.ts';
import { commune, locality, neighbourhoodUnit, province, region } from './territory.record.ts';

export { bringTerritory } from './bring.ts';
export { type Commune, communes, findCommune, foldName, regions } from './communes.ts';
export { commune, locality, neighbourhoodUnit, province, region } from './territory.record.ts';

/** Regions, provinces and communes of Chile; the institution's own localities and unidades vecinales. */
export const territory: Module = {
  name: 'territory',
  records: [region, province, commune, locality, neighbourhoodUnit],
  imports: territoryImports,
};
