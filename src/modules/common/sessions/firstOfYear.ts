import type { Charter } from '../../../charter/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import { taskOf } from '../obligations/index.ts';
import { session } from './session.record.ts';

/** Duties that wait for the first session of a year get their day when that session enters the calendar, or moves. */
export const tellFirstSession = (charter: Charter): Consequence => {
  const task = taskOf(charter);
  return async (changes, desk) => {
    for (const { id, after } of changes) {
      if (!after || !('starts_at' in after)) continue;
      const { heldOn } = await desk.one(session, id);
      if (!heldOn) continue;
      const waiting = await desk.sql.rows<{ id: string; on: string }>(waitingSql, [heldOn.slice(0, 4)]);
      for (const { id: duty, on } of waiting) await desk.update(task, { id: duty }, { startOn: on });
    }
  };
};

// Which open duties wait for the first session of a year of the body that governs, and on what other day does it fall now?
const waitingSql = `
  select task.id, first.on
  from task
  cross join (
    select min(s.held_on)::text as on from session s join body on body.id = s.body
    where body.kind in ('council', 'leadership') and s.state not in ('failed', 'suspended')
      and to_char(s.held_on, 'YYYY') = $1) first
  where task.period = $1 and task.state in ('pending', 'inProgress') and first.on is not null
    and task.counting like '%primera sesión del año%' and task.start_on is distinct from first.on::date`;
