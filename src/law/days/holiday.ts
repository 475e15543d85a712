import type { LocalDate } from '../date.ts';

/** How sure we are of a day: below confirmed it shows as «sin verificar». */
export type Confidence = 'confirmed' | 'likely' | 'doubtful';

/** A part of the country by its official code (CUT): region of two digits, province of three, commune of five. */
export interface Place {
  region?: string;
  province?: string;
  commune?: string;
}

/** One holiday of one year. */
export interface Holiday extends Place {
  on: LocalDate;
  name: string;
  norm: string;
  confidence: Confidence;
}

/** Where days are counted: official code of the region, two digits (`13`), and of the commune, five (`13101`). */
export interface Where {
  region?: string;
  commune?: string;
}

/** True when what holds in that part of the country holds there. */
export const reaches = (part: Place, { region, commune }: Where): boolean =>
  (!part.region || part.region === (region ?? commune?.slice(0, 2))) &&
  (!part.province || part.province === commune?.slice(0, 3)) &&
  (!part.commune || part.commune === commune);
