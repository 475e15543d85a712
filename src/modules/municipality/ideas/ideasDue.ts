import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Due } from '../../common/notices/index.ts';

// Who proposes programmes and projects owes the answer to whoever asked for them.
const owes = 'E4';

interface IdeaDue {
  id: string;
  name: string;
  on: string;
  isDone: boolean;
}

/** Ideas that must have a first answer between two days, both included, for who holds the function. */
export const ideasDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  if (!actor.holdings.some(({ functions }) => functions.includes(owes))) return [];
  const ideas = await queryable.rows<IdeaDue>(
    `select id, name, answer_by as on, answered_on is not null as "isDone" from idea
    where answer_by between $1::date and $2::date order by answer_by, id limit 200`,
    [from, to],
  );
  return ideas.map(({ id, name, on, isDone }) => ({
    uid: `idea-${id}`,
    title: 'Responder a quien la pidió',
    about: name,
    on,
    isDone,
    function: owes,
    path: `/fichas/ideas/${id}`,
    norm: 'Ley 18.695 arts. 98 y 153',
    isVerified: false,
  }));
};
