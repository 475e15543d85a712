import type { LegalDate } from './calendar.ts';

/** Every state of an initiative, the way forward first and the side ways after. */
export const initiativeStates = [
  'profiled',
  'formulation',
  'readyToSubmit',
  'submitted',
  'inadmissible',
  'observed',
  'objected',
  'recommended',
  'prioritised',
  'funded',
  'tendering',
  'awarded',
  'contracted',
  'executing',
  'provisionallyReceived',
  'finallyReceived',
  'closed',
  'withdrawn',
  'lapsed',
  'halted',
  'earlyTerminated',
  'reevaluation',
  'noncompliant',
] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export type InitiativeType = 'project' | 'programme' | 'study';
export type Stage = 'profile' | 'prefeasibility' | 'feasibility' | 'design' | 'execution' | 'operation';
export type Rate = 'RS' | 'AD' | 'FI' | 'OT' | 'RE' | 'IN';

/** One field that a person corrected. */
export interface DemoChange {
  field: 'requested' | 'beneficiaries' | 'responsible' | 'name';
  from: string | number;
  to: string | number;
}

/** One thing that happened to an initiative on a day: an action that moves it (`to`), or a change of a field. */
export interface DemoLifeEntry {
  on: LegalDate;
  /** Code of the post in the charter. */
  by: string;
  person: string;
  action: string;
  to?: InitiativeState;
  change?: DemoChange;
  note?: string;
}

/** Money of one source in one budget year; whole pesos. */
export interface DemoFundingLine {
  source: string;
  year: number;
  account: string;
  requested: number;
  approved: number;
  spent: number;
}

/** One expected moment, and when it really came. */
export interface DemoMilestone {
  label: string;
  plannedOn: LegalDate;
  doneOn?: LegalDate;
}

/** Accumulated progress on a day, in whole per cent. */
export interface DemoProgress {
  on: LegalDate;
  physical: number;
  financial: number;
}

/** One invented initiative with its whole life, as plain data. */
export interface DemoInitiative {
  key: string;
  /** Municipal sequence of four digits, never restarted. */
  code: string;
  name: string;
  description: string;
  type: InitiativeType;
  stage: Stage;
  state: InitiativeState;
  sector: string;
  origin: 'municipal' | 'sectoral';
  bip?: string;
  rate?: Rate;
  unit: string;
  responsible: string;
  objective?: string;
  programme?: string;
  locality?: string;
  neighbourhood?: string;
  latitude?: number;
  longitude?: number;
  beneficiaries: number;
  funding: DemoFundingLine[];
  milestones: DemoMilestone[];
  progress: DemoProgress[];
  life: DemoLifeEntry[];
}
