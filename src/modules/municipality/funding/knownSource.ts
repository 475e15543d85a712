import type { sectors, stages, types } from '../investment.choices.ts';
import type { evaluators, intakes, origins } from './source.choices.ts';

type Certainty = 'confirmed' | 'likely' | 'doubtful';

/** One source of money as the catalogue describes it; figures are those of the norm cited, and change with it. */
export interface KnownSource {
  name: string;
  institution: string;
  origin: keyof typeof origins;
  norm?: string;
  year?: number;
  validFrom?: string;
  validTo?: string;
  confidence: Certainty;
  finances: string;
  forbids?: string;
  limits: string;
  stages?: readonly (keyof typeof stages)[];
  types?: readonly (keyof typeof types)[];
  sectors?: readonly (keyof typeof sectors)[];
  intake: keyof typeof intakes;
  evaluator: keyof typeof evaluators;
  platform?: string;
  exclusive?: boolean;
  /** The most that one initiative may ask, in UTM of the month of that day. */
  limitAmount?: string;
  limitUnit?: 'UTM' | 'UF' | 'CLP';
  limitOn?: string;
  limitReach?: 'upTo' | 'below';
  localShare?: number;
  amountsConfidence?: Certainty;
  renditionRule?: string;
  renditionDays?: number;
  renditionUnit?: 'businessDays' | 'calendarDays';
}
