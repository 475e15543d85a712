import { type Charter, defineCharter } from '../charter.ts';
import { functions, type MunicipalFunction } from './secplac.functions.ts';
import { neighbourPosts } from './secplac.neighbours.ts';
import { ownPosts } from './secplac.own.ts';
import { appointments, exclusions, origins, substitutions, vacancies } from './secplac.succession.ts';
import { units } from './secplac.units.ts';

// The authorities come first, then SECPLAC, then the others.
const authorities = 3;

/** The municipality as SECPLAC sees it: its own posts, and the neighbours that its work passes through. */
export const municipality: Charter<MunicipalFunction> = defineCharter<MunicipalFunction>({
  edition: 'municipality',
  name: 'Municipalidad',
  units,
  posts: [...neighbourPosts.slice(0, authorities), ...ownPosts, ...neighbourPosts.slice(authorities)],
  functions,
  substitutions,
  vacancies,
  exclusions,
  origins,
  appointments,
});
export type { MunicipalFunction };
