import type { OpenInitiative } from './openInitiative.ts';
import type { Phase } from './phases.ts';

// Codelists of OC4IDS 0.9.5: projectStatus (closed), projectSector (open), projectType (closed), documentType (open).

const statusOf: Readonly<Record<Exclude<Phase, 'halted'>, string>> = {
  preparation: 'identification',
  applying: 'preparation',
  funded: 'preparation',
  contracting: 'implementation',
  executing: 'implementation',
  finished: 'completion',
  stopped: 'cancelled',
};

/** The status of a project; OC4IDS has none for what is halted: it stays in the phase that it had reached. */
export const projectStatus = ({ phase, physicalProgress }: OpenInitiative): string => {
  if (phase !== 'halted') return statusOf[phase];
  return physicalProgress ? 'implementation' : 'preparation';
};

const sectorsOf: Readonly<Record<string, readonly string[]>> = {
  sport: ['cultureSportsAndRecreation'],
  roads: ['transport', 'transport.road'],
  social: ['cultureSportsAndRecreation'],
  urban: ['cultureSportsAndRecreation'],
  education: ['education'],
  health: ['health'],
  security: ['governance'],
  transport: ['transport'],
  tourism: ['cultureSportsAndRecreation'],
  environment: ['naturalResources'],
  energy: ['energy'],
  water: ['waterAndWaste'],
  culture: ['cultureSportsAndRecreation'],
  economy: ['economy'],
  housing: ['socialHousing'],
  justice: ['governance'],
  communications: ['communications'],
};

/** The sectors of a project; nothing when it has several or none. */
export const projectSectors = ({ sector }: OpenInitiative): readonly string[] => (sector && sectorsOf[sector]) || [];

// Names begin with the process, as the rules of the national investment system ask.
const processes: readonly [RegExp, string][] = [
  [/^(construcci[oó]n|habilitaci[oó]n|instalaci[oó]n)\b/i, 'construction'],
  [/^(reposici[oó]n|reemplazo)\b/i, 'replacement'],
  [/^(mejoramiento|conservaci[oó]n|reparaci[oó]n|restauraci[oó]n|normalizaci[oó]n)\b/i, 'rehabilitation'],
  [/^ampliaci[oó]n\b/i, 'expansion'],
];

/** Whether it builds, replaces, mends or extends, when its name says so and it is a project. */
export const projectType = ({ name, type }: OpenInitiative): string | undefined =>
  type === null || type === 'project' ? processes.find(([pattern]) => pattern.test(name))?.[1] : undefined;

/** The class of a paper, where OC4IDS has a name for it. */
export const documentTypes: Readonly<Record<string, string>> = {
  profile: 'needsAssessment',
  specifications: 'technicalSpecifications',
  drawings: 'designReport',
  budget: 'billOfQuantity',
  agreement: 'financialAgreement',
  photograph: 'illustration',
};
