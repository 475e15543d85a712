import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { mayRead } from '../../../records/access.ts';
import type { Due } from '../../common/notices/index.ts';
import { milestone } from './children.record.ts';

const question = readFileSync(new URL('./milestonesDue.sql', import.meta.url), 'utf8');

interface MilestoneDue {
  id: string;
  name: string;
  plannedOn: string;
  isDone: boolean;
  initiative: string;
  about: string;
}

// Who follows the portfolio looks after what nobody in particular answers for.
const followUp = 'E5';

/** The milestones that fall due for a person between two days, both included. */
export const milestonesDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  if (!mayRead(actor, milestone)) return [];
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const milestones = await queryable.rows<MilestoneDue>(question, [actor.person, from, to, held.includes(followUp)]);
  const by = [followUp, ...milestone.serves].find((code) => held.includes(code)) ?? held[0] ?? followUp;
  return milestones.map(({ id, name, plannedOn, isDone, initiative, about }) => ({
    uid: `milestone-${id}`,
    title: name,
    about,
    on: plannedOn,
    isDone,
    function: by,
    path: `/fichas/initiatives/${initiative}`,
  }));
};
