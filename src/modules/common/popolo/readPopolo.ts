import { readFileSync } from 'node:fs';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Popolo } from './popolo.ts';

const question = readFileSync(new URL('./popolo.sql', import.meta.url), 'utf8');

/** Which tenures go out: all of the institution's, or those with these ids and only what belongs to them. */
export type Chosen = 'all' | readonly string[];

/** The institution, its units, its posts and who has held them until `now`, as Popolo. */
export const readPopolo = async (database: Queryable, chosen: Chosen, now: Date): Promise<Popolo> => {
  const tenures = chosen === 'all' ? null : chosen;
  const [read] = await database.rows<{ popolo: Popolo }>(question, [tenures, now]);
  if (!read) throw new Error('the open shape could not be read');
  return read.popolo;
};
