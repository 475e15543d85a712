export { type Stretch, links, stretches } from './links.ts';
export { type Found, stationsFor, type Tie, tiesBetween, walkFrom } from './walk.ts';
