import type { Random } from './random.ts';
import { the } from './random.ts';
import { localities, neighbourhoods, town } from './town.data.ts';

/** Where an initiative is: its name for people, and its territory and point when it has them. */
export interface DemoPlace {
  name: string;
  locality?: string;
  neighbourhood?: string;
  latitude?: number;
  longitude?: number;
  population: number;
}

/** A place: nearly always a unidad vecinal or a locality, sometimes the whole commune. */
export function placeFrom(random: Random, wholeCommune: number): DemoPlace {
  if (random.chance(wholeCommune)) return { name: `comuna de ${town.name}`, population: town.population };
  const neighbourhood = random.chance(0.75) ? random.pick(neighbourhoods) : undefined;
  const locality = neighbourhood
    ? the(localities.find(({ code }) => code === neighbourhood.locality))
    : random.weighted(localities.map((each) => [each, Math.sqrt(each.population)] as const));
  return {
    name: neighbourhood?.name ?? locality.name,
    locality: locality.code,
    ...(neighbourhood ? { neighbourhood: neighbourhood.code } : {}),
    latitude: near(locality.latitude, random),
    longitude: near(locality.longitude, random),
    population: Math.round(locality.population * (neighbourhood ? 0.4 : 1)),
  };
}

function near(degrees: number, random: Random): number {
  return Math.round((degrees + (random.next() - 0.5) * 0.02) * 100_000) / 100_000;
}
