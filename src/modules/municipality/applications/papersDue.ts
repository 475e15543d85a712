import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { mayRead } from '../../../records/access.ts';
import type { Due } from '../../common/notices/index.ts';
import { application } from './application.record.ts';

const question = readFileSync(new URL('./papersDue.sql', import.meta.url), 'utf8');

interface Found {
  uid: string;
  title: string;
  about: string;
  on: string;
  path: string;
  isDone: boolean;
  norm: string | null;
  sure: boolean | null;
}

/** The papers of live applications and the recommendations that end for a person between two days, both included. */
export const papersDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  if (!mayRead(actor, application)) return [];
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const applies = held.includes('E6');
  const found = await queryable.rows<Found>(question, [actor.person, from, to, applies]);
  const by = ['E6', 'E5'].find((code) => held.includes(code)) ?? held[0] ?? 'E6';
  return found.map(({ norm, sure, ...due }) => ({
    ...due,
    function: by,
    norm: norm ?? undefined,
    isVerified: sure === true,
  }));
};
