import type { Charter } from '../../../charter/index.ts';
import type { Module } from '../../../records/catalog.ts';
import { person, postOf, tenure, unit } from './posts.record.ts';

export { actorAt, bringCharter } from './actors.ts';
export { person, postOf, tenure, unit } from './posts.record.ts';

/** Units, people, the posts of a charter and who holds them. */
export const posts = (charter: Charter): Module => ({
  name: 'posts',
  records: [unit, person, postOf(charter), tenure],
});
