import type { Consequence, Module } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';
import { keepConversion } from '../../common/units/index.ts';
import { fundingSource } from './funding.record.ts';
import { fundingCall } from './fundingCall.record.ts';
import { fundingCallWorkflow } from './fundingCall.workflow.ts';
import { paperKind } from './paperKind.record.ts';
import { sourcePaper } from './sourcePaper.record.ts';
import { keepCall } from './turning.ts';

export { type Applicability, type Applies, appliesTo, type AskedFor } from './appliesIf.ts';
export { adviseApplication, adviseFundingLine, adviseInitiative } from './advising.ts';
export { amountTroubles } from './amounts.ts';
export { besideCall, besideInitiative, besideSource } from './beside.ts';
export { bringSources } from './bring.ts';
export { callDeadline, callsDue } from './callsDue.ts';
export { type InitiativeMatch, initiativesFor, lookingForMoney, type SourceMatch, sourcesFor } from './finding.ts';
export { type Match, matchOf, type Verdict } from './match.ts';
export { fundingSource } from './funding.record.ts';
export { fundingCall } from './fundingCall.record.ts';
export { copyToNextYear, nextYearOf } from './nextYear.ts';
export { paperKind } from './paperKind.record.ts';
export { type BipFolder, bipFolderName, bipFolders, confidences } from './papers.choices.ts';
export { type Radar, type RadarCall, radarOf, radarReach, type RadarSource } from './radar.ts';
export { sourcePaper } from './sourcePaper.record.ts';
export { turnCalls } from './turning.ts';
export type { KnownCall, MatchGround, Reason, ReasonAnswer, SourceRules, Wish, WishLine } from './wish.ts';

// A ceiling is turned into pesos once, with the month that its norm names, and keeps that value.
const limit = keepConversion(fundingSource, {
  amount: 'limitAmount',
  unit: 'limitUnit',
  on: 'limitOn',
  of: 'limitOf',
  value: 'limitValue',
  pesos: 'limitPesos',
});

const keepSource: Consequence = async (changes, desk, catalog) => {
  if (changes.some(({ id, after }) => after?.previous === id))
    throw new Refused('Una fuente no es la del año anterior de sí misma: elija otra.', 'previous');
  await limit.whenWritten(changes, desk, catalog);
};

/** Sources of money, by name; calls, rules and applications stand on them. */
export const funding: Module = {
  name: 'funding',
  records: [fundingSource, paperKind, sourcePaper, fundingCall],
  workflows: [fundingCallWorkflow],
  consequences: { fundingSource: keepSource, unitValue: limit.whenLoaded, fundingCall: keepCall },
};
