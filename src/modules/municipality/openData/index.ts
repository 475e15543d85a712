import type { Module } from '../../../records/catalog.ts';
import { noteWhoDecided } from './decided.ts';
import { documentPublication, initiativePublication, portalSetting } from './publication.record.ts';

export {
  answering,
  type Asked,
  type Choice,
  choicesOf,
  type Facet,
  facetNames,
  facets,
  type Order,
  orders,
  readAsked,
  sectorName,
  type Sums,
  sumsOf,
} from './asking.ts';
export { type Carried, carriedBy } from './carried.ts';
export { shownFile } from './cleanCopy.ts';
export { columns, type OpenColumn } from './columns.ts';
export { distributions, openCatalog } from './dcat.ts';
export { openCsv, openDictionary, openGeoJson } from './lists.ts';
export { openProjects } from './oc4ids.ts';
export type { OpenDocument, OpenInitiative, OpenMilestone, OpenMoney } from './openInitiative.ts';
export { meanings, path, type Phase, phases } from './phases.ts';
export { documentPublication, initiativePublication, portalSetting } from './publication.record.ts';
export { type Decision, publishDocuments, publishInitiatives } from './publish.ts';
export { type Publisher, publisherOf } from './publisher.ts';
export { type OpenSnapshot, openSnapshots } from './snapshot.ts';
export { type Decidable, readStanding, type Standing } from './standing.ts';

/** What of the municipality anybody may see: decisions to publish, and the way to read only what was published. */
export const openData: Module = {
  name: 'openData',
  records: [initiativePublication, documentPublication, portalSetting],
  consequences: {
    initiativePublication: noteWhoDecided(initiativePublication),
    documentPublication: noteWhoDecided(documentPublication),
  },
};
