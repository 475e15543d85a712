import { communeMatcher } from '../../../parsing/placeNames.ts';
import { communeRows } from './communes.data.ts';
import { provinceRows } from './provinces.data.ts';
import { regionRows } from './regions.data.ts';

/** A region of the country; its code has two digits. */
export interface Region {
  code: string;
  name: string;
  abbreviation: string;
}

/** A province; its code has three digits and begins with its region's. */
export interface Province {
  code: string;
  name: string;
  region: string;
}

/** A commune; its code (CUT) has five digits and begins with its province's. Coordinates are those of its seat, in degrees. */
export interface Commune {
  code: string;
  name: string;
  province: string;
  region: string;
  latitude: number;
  longitude: number;
}

/** Every region, in the order of the codes. */
export const regions: readonly Region[] = regionRows.map(([code, name, abbreviation]) => ({
  code,
  name,
  abbreviation,
}));

/** Every province, in the order of the codes. */
export const provinces: readonly Province[] = provinceRows.map(([code, name]) => ({
  code,
  name,
  region: code.slice(0, 2),
}));

/** Every commune, in the order of the codes. */
export const communes: readonly Commune[] = communeRows.map(([code, name, latitude, longitude]) => ({
  code,
  name,
  province: code.slice(0, 3),
  region: code.slice(0, 2),
  latitude,
  longitude,
}));

const matcher = communeMatcher(communes);

/** The commune that a person or a file means by this text: a code in any of its usual forms, or a name in any of its spellings. */
export function findCommune(text: string): Commune | undefined {
  const found = matcher.one(text);
  return found.ok ? found.value : undefined;
}

/** A name without accents, case or signs, to compare names from different sources. */
export function foldName(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  return plain
    .toUpperCase()
    .replace(/['’´`]/g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}
