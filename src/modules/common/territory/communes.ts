import { communeAliases, formerCommuneCodes } from './aliases.data.ts';
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

const byCode = new Map(communes.map((commune) => [commune.code, commune]));
const byName = new Map(communes.map((commune) => [foldName(commune.name), commune]));

/** The commune that a file means by this text: a code in any of its usual forms, or a name in any of its spellings. */
export function findCommune(text: string): Commune | undefined {
  const code = normalCommuneCode(text);
  if (code) return byCode.get(formerCommuneCodes[code] ?? code);
  const name = foldName(text).replace(/^((I|ILUSTRE) )?(MUN|MUNICIPALIDAD) (DE )?|^COMUNA DE /, '');
  return byName.get(name) ?? byCode.get(communeAliases[name] ?? '');
}

/** A commune code with its five digits: Excel drops the leading zero (1101) or adds a decimal (1101.0). */
export function normalCommuneCode(text: string): string | undefined {
  const digits = /^\s*(\d{4,5})(?:\.0+)?\s*$/.exec(text)?.[1];
  return digits?.padStart(5, '0');
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
