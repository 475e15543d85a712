import type { Obligation } from '../../common/obligations/index.ts';
import { cyclic } from './cycle.data.ts';
import { dated } from './dated.data.ts';
import { opened } from './opened.data.ts';
import { yearly } from './year.data.ts';

export { answerToObservations } from './opened.data.ts';

/** What law, regulation and practice oblige a municipality to do, and when. */
export const municipalObligations: readonly Obligation[] = [...yearly, ...cyclic, ...dated, ...opened];
