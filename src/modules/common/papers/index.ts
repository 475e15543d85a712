import type { Edition, Module } from '../../../records/catalog.ts';
import { documentTemplateOf } from './documentTemplate.record.ts';

export { documentTemplate } from './documentTemplate.record.ts';
export { type KeptPaper, keepPaper, keepPdf } from './keep.ts';
export { withLetterhead } from './letterhead.ts';
export { fillTemplate, houseTemplate, type PaperKind } from './template.ts';

/** The letterhead and the files of every paper that the institution issues. */
export const papersOf = (edition: Edition): Module => ({ name: 'papers', records: [documentTemplateOf(edition)] });
