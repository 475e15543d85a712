import type { Point } from '../../../records/fields/place.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import type { Phase } from './phases.ts';

/** What anybody may know of an initiative that somebody published: public fields alone, with names instead of rows. */
export interface OpenInitiative {
  id: string;
  name: string;
  code: string | null;
  phase: Phase;
  stage: string | null;
  type: string | null;
  sector: string | null;
  description: string | null;
  unit: string | null;
  locality: string | null;
  neighbourhoodUnit: string | null;
  place: Point | null;
  beneficiaries: number | null;
  source: string | null;
  amount: number | null;
  approved: number | null;
  spent: number | null;
  year: number | null;
  startOn: string | null;
  endOn: string | null;
  physicalProgress: number | null;
  financialProgress: number | null;
  money: readonly OpenMoney[];
  milestones: readonly OpenMilestone[];
  progress: readonly OpenProgress[];
  documents: readonly OpenDocument[];
}

/** Money of one source in one year. */
export interface OpenMoney {
  id: string;
  source: string;
  year: number;
  approved: number | null;
  spent: number | null;
}

export interface OpenMilestone {
  id: string;
  name: string;
  plannedOn: string;
  actualOn: string | null;
}

export interface OpenProgress {
  id: string;
  measuredOn: string;
  physical: number;
}

/** A paper or photograph that somebody published; its file is asked for by the id of the document. */
export interface OpenDocument {
  id: string;
  name: string;
  kind: string | null;
  issuedOn: string | null;
  file: StoredFile;
}
