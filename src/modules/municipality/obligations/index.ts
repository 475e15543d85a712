import type { Obligation } from '../../common/obligations/index.ts';
import { ofConvenios } from './convenios.data.ts';
import { cyclic } from './cycle.data.ts';
import { dated } from './dated.data.ts';
import { registerLobby } from './lobby.data.ts';
import { opened } from './opened.data.ts';
import { yearly } from './year.data.ts';

export { askForChange, callTender, convenioEnds, moneyLapses } from './convenios.data.ts';
export { registerLobby } from './lobby.data.ts';
export { answerToObservations, answerToRegionalObservations } from './opened.data.ts';

/** What law, regulation and practice oblige a municipality to do, and when. */
export const municipalObligations: readonly Obligation[] = [
  ...yearly,
  ...cyclic,
  ...dated,
  ...opened,
  registerLobby,
  ...ofConvenios,
];
