import type { LocalDate } from '../../../law/index.ts';
import type { Desk, Input as Values } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { lawSeenBy } from '../law/index.ts';
import { Refused } from '../../../records/refused.ts';
import { byLaw } from './byLaw.ts';
import { atDistance, writeCounting } from './counting.ts';
import type { Obligation } from './obligation.ts';
import { owingUnits } from './owingUnits.ts';
import type { TaskRecord } from './task.record.ts';
import { openStates } from './task.workflow.ts';

/** What begins a term: the day, and the thing that it is about, with the address of its page. */
export interface Beginning {
  startOn: LocalDate;
  name?: string;
  about?: string;
}

/** Opens the term of an obligation that begins when something happens; the person may still mend the day. */
export const openTerm = async (
  desk: Desk,
  task: TaskRecord,
  written: Obligation,
  { startOn, name, about }: Beginning,
): Promise<Row<TaskRecord>> =>
  desk.together(async (inside) => {
    const obligation = byLaw(written, await lawSeenBy(inside.sql), startOn);
    const { rule, owes, help, does, evidence, norm, confidence, custom, silence } = obligation;
    if (rule.each !== 'occurrence')
      throw new Refused('Este plazo no se abre a mano: Cabildo lo pone en el calendario.');
    const [unit] = (await owingUnits(inside.sql)).of(obligation);
    const { id } = await inside.create(task, {
      name: name ? `${obligation.name}: ${name}` : obligation.name,
      function: owes,
      unit: unit?.id ?? null,
      helpers: help ? [...help] : null,
      startOn,
      description: does ?? null,
      evidenceAsked: evidence.asks,
    });
    const counting = writeCounting({ ...atDistance(rule.distance, undefined, obligation), startedBy: rule.since });
    const derived = { norm, confidence, custom, silence, about, counting, obligation: obligation.id };
    await inside.derive(task, id, { ...derived, period: startOn });
    return inside.one(task, id);
  });

/** Which open tasks: those of an obligation about one thing, or of one period. */
export interface Which {
  obligation: string;
  about?: string;
  period?: string;
}

/** Closes tasks because what they asked was done in the house; at the house's desk, and signed by it. */
export const closeTasks = (desk: Desk, task: TaskRecord, which: Which, evidenceNote: string): Promise<void> =>
  endTasks(desk, task, which, 'finish', { state: 'done', values: { evidenceNote } });

/** Ends tasks that nobody owes any more; at the house's desk, and signed by it. */
export const dismissTasks = (desk: Desk, task: TaskRecord, which: Which, reason: string): Promise<void> =>
  endTasks(desk, task, which, 'dismiss', { state: 'notApplicable', values: { reason } });

const endTasks = (
  desk: Desk,
  task: TaskRecord,
  { obligation, about, period }: Which,
  action: string,
  end: { state: string; values: Values },
): Promise<void> =>
  desk.together(async (inside) => {
    const open = await inside.sql.rows<{ id: string; version: number }>(
      `select id, version from task
      where obligation = $1 and state = any($2::text[])
        and ($3::text is null or about = $3) and ($4::text is null or period = $4) for update`,
      [obligation, openStates, about ?? null, period ?? null],
    );
    await inside.bulk(action, task).change(
      task,
      open.map((row) => ({ ...row, ...end })),
    );
  });
