import type { Obligation } from '../../common/obligations/index.ts';
import { electoral } from './electoral.data.ts';
import { opened } from './opened.data.ts';
import { recurring } from './year.data.ts';

/** What law, statute and custom oblige a communal leadership to do, and when. */
export const partyObligations: readonly Obligation[] = [...recurring, ...electoral, ...opened];
