import { existsSync } from 'node:fs';
import { areBuilt } from './built.mjs';
import { inProject } from './project.mjs';

const bundle = inProject('build', 'house', 'cabildo.js');
const sources = inProject('src', 'main.ts');

// New objects get 8 MB at a time instead of 16: the whole program peaks some 60 MB lower, for no difference of speed that was seen.
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];

/** What the program finds in its environment: one heap of the C library instead of one for each thread peaks some 15 MB lower. */
export const surroundings = { MALLOC_ARENA_MAX: '1' };

/** What Node is told in order to run Cabildo: its bundle when it was made from these sources, else the sources. */
export function programOf() {
  return [...flags, areBuilt() && existsSync(bundle) ? bundle : sources];
}
