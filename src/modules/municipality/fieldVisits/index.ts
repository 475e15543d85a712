import type { Module } from '../../../records/catalog.ts';
import { settleVisit } from './consequences.ts';
import { siteVisit, visitPhotograph } from './siteVisit.record.ts';

export { passedFiles, passToDocuments } from './passOn.ts';
export { sendPhotograph } from './photographs.ts';
export { sendVisit, type TheirProgress, type VisitOutcome } from './send.ts';
export { readPhotograph, readVisit, type SentPhotograph, type SentVisit } from './sent.ts';
export { siteVisit, visitPhotograph } from './siteVisit.record.ts';
export { type ToVisit, worksToVisit } from './toVisit.ts';

/** What is seen where the works are: visits with photographs, also written where there is no line. */
export const fieldVisits: Module = {
  name: 'fieldVisits',
  records: [siteVisit, visitPhotograph],
  consequences: { siteVisit: settleVisit },
};
