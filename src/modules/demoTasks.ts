import type { Actor, Capacity } from '../charter/index.ts';
import { addDays, addMonths } from '../law/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { closeWithEvidence, taskOf, type TaskRecord } from './common/obligations/index.ts';
import type { House } from './house.ts';
import { bringTasksOf, obligationsOf } from './obligations.ts';

interface PastTask {
  id: string;
  key: string;
  obligation: string;
  dueOn: string;
  function: string;
  unit: string | null;
}

/** Five months of duties, most of them done on their day with their evidence, a few late; and the year ahead. */
export const settleDemoTasks = async (house: House): Promise<void> => {
  const today = dateInChile(house.clock.now());
  const since = addMonths(today, -5);
  const task = taskOf(house.charter);
  const then = { now: () => new Date(`${addDays(since, -1)}T14:00:00Z`) };
  await bringTasksOf({ ...house, clock: then }, { from: since, until: addDays(today, 400) });
  const past = await house.database.rows<PastTask>(
    `select id, key, obligation, due_on as "dueOn", function, unit from task
    where key is not null and due_on between $1::date and $2::date order by due_on, key`,
    [since, addDays(today, 6)],
  );
  for (const [place, each] of past.entries()) await liveThrough(house, task, each, place, today);
};

// Of eleven duties one is let pass, one does not apply; those that are near are under way.
const liveThrough = async (
  house: House,
  task: TaskRecord,
  past: PastTask,
  place: number,
  today: string,
): Promise<void> => {
  const on = addDays(past.dueOn, -1 - (place % 5));
  const actor = await whoHolds(house, past, on);
  if (!actor || on >= today) return;
  const desk = house.store.for(actor, { now: () => new Date(`${on}T${15 + (place % 4)}:20:00Z`) });
  if (place % 11 === 3) return;
  if (past.dueOn >= today) await desk.act(task, { id: past.id }, 'begin');
  else if (place % 11 === 7 && past.obligation === 'inmuebles-incautados')
    await desk.act(task, { id: past.id }, 'dismiss', { reason: 'No hay inmuebles destinados en el trimestre.' });
  else await closeWithEvidence(desk, task, { id: past.id }, evidenceOf(house, past, place, on));
};

const evidenceOf = ({ edition }: House, { obligation, key }: PastTask, place: number, on: string) => {
  const kind = obligationsOf(edition).find(({ id }) => id === obligation)?.evidence.kind;
  const number = 40 + place * 7;
  if (kind === 'link') return { evidenceLink: `https://trehuelemu.example/publicado/${key}` };
  if (kind === 'agreement') return { evidenceNote: `Acta ${20 + (place % 30)} de ${on.slice(0, 4)}.` };
  if (kind === 'record') return { evidenceNote: `Registrado en el sistema el ${on}.` };
  return { evidenceNote: `Oficio ${number} de ${on.slice(0, 4)}, en el libro de la unidad.` };
};

interface Held {
  person: string;
  name: string;
  post: string;
  postCode: string;
  postLabel: string;
  unit: string;
  functions: string[];
  capacity: Capacity;
  basis: string;
}

/** Who held the function at the unit of the task on that day, as an actor of that post alone. */
const whoHolds = async (
  { database }: House,
  { function: code, unit }: PastTask,
  on: string,
): Promise<Actor | undefined> => {
  const [held] = await database.rows<Held>(holderSql, [code, unit, `${on}T15:00:00Z`]);
  if (!held) return undefined;
  const { person, name, ...holding } = held;
  return { person, name, holdings: [holding] };
};

const holderSql = `
  select person.id as person, person.name, post.id as post, post.code as "postCode", post.name as "postLabel",
    unit.code as unit, post.functions, tenure.capacity, tenure.basis
  from tenure
  join post on post.id = tenure.post
  join unit on unit.id = post.unit
  join person on person.id = tenure.person
  where $1 = any(post.functions)
    and ($2::uuid is null or post.unit = $2::uuid)
    and tenure.start_at <= $3::timestamptz
    and (tenure.end_at is null or tenure.end_at > $3::timestamptz)
  order by tenure.start_at
  limit 1`;
