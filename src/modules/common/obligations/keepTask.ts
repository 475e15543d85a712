import type { Actor } from '../../../charter/index.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { readCounting } from './counting.ts';
import { dueOf } from './due.ts';
import type { TaskRecord } from './task.record.ts';
import { isTheirs } from './whose.ts';

const decisive = ['start_on', 'planned_on', 'counting'];
const ofTheDuty = ['name', 'function', 'unit', 'helpers', 'evidence_asked'];

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const textsOf = (value: unknown): string[] | null => (Array.isArray(value) ? value.map(String) : null);

/**
 * A task is changed by who owes it or helps; what the year asks is neither renamed nor removed. Whoever tells from when it
 * runs, or fixes its day, gets its due day counted in the same transaction.
 */
export const keepTask =
  (task: TaskRecord): Consequence =>
  async (changes, desk, who) => {
    for (const change of changes)
      if (change.person !== null && change.before !== null) await refuseWhatIsNotTheirs(change, desk, who);
    const told = changes.filter(isTold);
    if (told.length > 0) await countDays(task, told, desk);
  };

const refuseWhatIsNotTheirs = async ({ before, after }: Change, desk: Desk, who: Actor): Promise<void> => {
  const was = { ...after, ...before };
  const isOfTheYear = textOf(was.key) !== null;
  if (isOfTheYear && !after)
    throw new Refused(
      'Esta tarea viene de una obligación del año y no se borra: si no procede, márquela «No corresponde».',
      undefined,
      409,
    );
  if (isOfTheYear && ofTheDuty.some((column) => before && column in before))
    throw new Refused(
      'Qué hay que hacer, quién lo debe y con qué se cierra lo dice la obligación. Puede cambiar el responsable, la evidencia y sus fechas.',
      undefined,
      409,
    );
  const owed = {
    function: String(was.function),
    unit: textOf(was.unit),
    helpers: textsOf(was.helpers),
    responsible: textOf(was.responsible),
  };
  // The secretario municipal certifies the silence of others.
  const certifies = before !== null && 'certificate' in before;
  if (!certifies && !(await isTheirs(desk.sql, who, owed)))
    throw new Refused(
      `Esta tarea es de quien ejerce la función ${owed.function}. Pídale que la cambie.`,
      undefined,
      409,
    );
};

const isTold = ({ before, after }: Change): boolean =>
  after !== null && (before === null || decisive.some((column) => column in before));

const countDays = async (task: TaskRecord, told: readonly Change[], desk: Desk): Promise<void> => {
  const calendar = await calendarSeenBy(desk.sql);
  const rows = told.flatMap(({ id, after }) => {
    if (!after) return [];
    const days = { startOn: textOf(after.start_on), plannedOn: textOf(after.planned_on) };
    const dueOn = dueOf(readCounting(textOf(after.counting)), days, calendar);
    return dueOn === textOf(after.due_on) ? [] : [{ id, values: { dueOn } }];
  });
  if (rows.length > 0) await desk.deriveMany(task, rows);
};
