import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Due } from '../notices/index.ts';
import { reachOf } from './whose.ts';

const question = readFileSync(new URL('./tasksDue.sql', import.meta.url), 'utf8');

interface TaskDue {
  id: string;
  name: string;
  dueOn: string;
  function: string;
  helpers: string[] | null;
  state: string;
  norm: string | null;
  confidence: string | null;
}

/** The tasks of a person that fall due between two days, both included; what is not owed after all is left out. */
export const tasksDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const held = [...new Set(actor.holdings.flatMap(({ functions }) => functions))];
  const reach = await reachOf(queryable, actor);
  const codes = reach.map(({ code }) => code);
  const units = reach.map(({ unit }) => unit);
  const tasks = await queryable.rows<TaskDue>(question, [actor.person, from, to, held, codes, units]);
  return tasks.map((task) => ({
    uid: `task-${task.id}`,
    title: task.name,
    on: task.dueOn,
    isDone: task.state === 'done' || task.state === 'silent',
    function: [task.function, ...(task.helpers ?? [])].find((code) => held.includes(code)) ?? task.function,
    path: `/fichas/tasks/${task.id}`,
    norm: task.norm ?? undefined,
    isVerified: task.confidence === null || task.confidence === 'confirmed',
  }));
};
